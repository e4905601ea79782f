using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Sittings;

namespace Lms.Infrastructure.Tokens;

/// <summary>
/// Codes of receipts: the first 80 bits of an HMAC-SHA256 under a secret of their own, in Crockford's base 32, so that a
/// new signing key for tokens leaves every receipt good.
/// </summary>
public sealed class ReceiptSeal(ServerSecrets secrets) : IReceiptSeal
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsEach = 5;
    private const int Length = 16;
    private const int Group = 4;

    private readonly Lazy<byte[]> key = new(() => secrets.Find("receipts:key"));

    /// <inheritdoc />
    public string Seal(string text)
    {
        var mark = HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text));
        var code = new StringBuilder(Length + (Length / Group) - 1);
        for (var place = 0; place < Length; place++)
        {
            if (place > 0 && place % Group == 0)
                code.Append('-');
            var bit = place * BitsEach;
            var two = (mark[bit / 8] << 8) | mark[(bit / 8) + 1];
            code.Append(Letters[(two >> (16 - BitsEach - (bit % 8))) & 31]);
        }

        return code.ToString();
    }
}
