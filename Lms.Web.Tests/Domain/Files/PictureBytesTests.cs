using Lms.Domain.Files;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Files;

public sealed class PictureBytesTests
{
    public static TheoryData<byte[], string, long> Whole => new()
    {
        { Pictures.Red, "image/png", 48 * 32 }, { Pictures.Jpeg, "image/jpeg", 256 }, { Pictures.Gif, "image/gif", 1 },
        { Pictures.WebpLossy, "image/webp", 256 }, { Pictures.WebpLossless, "image/webp", 256 }, { Pictures.WebpExtended, "image/webp", 256 },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void Picture_Whole_TellsKindAndSize(byte[] bytes, string type, long pixels)
    {
        Assert.Equal(type, PictureBytes.TypeOf(bytes));
        Assert.Equal(pixels, PictureBytes.PixelsOf(bytes));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Picture_CutOff_TellsNoSize(byte[] bytes, string type, long pixels)
    {
        Assert.Equal(type, PictureBytes.TypeOf(bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Null(PictureBytes.PixelsOf(bytes.AsSpan(0, (int)Math.Min(bytes.Length - 5, pixels + 20))));
    }

    [Fact]
    public void Drawing_WithAScript_IsNoPicture() => Assert.Null(PictureBytes.TypeOf(Pictures.Svg));

    [Fact]
    public void Picture_ThatWouldFillTheMemory_SaysSo() => Assert.True(PictureBytes.PixelsOf(Pictures.Huge()) > PictureBytes.MostPixels);
}
