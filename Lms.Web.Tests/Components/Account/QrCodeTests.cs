using System.Security.Cryptography;
using System.Text;
using Lms.Web.Components.Account;

namespace Lms.Web.Tests.Components.Account;

/// <summary>The codes are, module by module, those that libqrencode 4.1.1 draws (<c>qrencode -8 -l M</c>), whose hashes these are.</summary>
public sealed class QrCodeTests
{
    [Theory]
    [InlineData("otpauth://totp/LMS:student1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=LMS&digits=6", 41, "e86c4d19d7f6ea572ac1daab773f9ee3842a95d785260bea5b62ea3e891b40bc")]
    [InlineData("c*120", 45, "32e19eeab13551b03e92f1212fb42e7e9053ccc1d88171e7f7c43517c2a045f5")]
    [InlineData("c*205", 57, "80cb5dd3564e590baf5f6ce5b670ff6c99a118550d1fbfececbcb819055c7e58")]
    public void Code_IsWhatOthersDraw(string text, int size, string hash)
    {
        var code = QrCode.Of(text.StartsWith("c*", StringComparison.Ordinal) ? new string('c', int.Parse(text[2..], System.Globalization.CultureInfo.InvariantCulture)) : text)!;
        Assert.Equal(size, code.Size);
        var rows = Enumerable.Range(0, code.Size).Select(y => string.Concat(Enumerable.Range(0, code.Size).Select(x => code[x, y] ? '1' : '0')));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('/', rows)))));
    }

    [Fact]
    public void TooLong_IsNone()
    {
        Assert.NotNull(QrCode.Of(new string('x', 213)));
        Assert.Null(QrCode.Of(new string('x', 214)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari", "iOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox", "Linux")]
    public void Client_IsNamed(string userAgent, string program, string system) => Assert.Equal((program, system), ClientNames.Of(userAgent));

    [Fact]
    public void Client_Unknown_IsLeftAlone() => Assert.Null(ClientNames.Of("curl/8.0"));
}
