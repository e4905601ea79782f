using System.Globalization;
using System.Security.Cryptography;

namespace Lms.Web.Tests.Support;

/// <summary>An authenticator app (RFC 6238, SHA-1, 30 seconds, 6 digits).</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code that the app shows now.</summary>
    public static string Now(string key)
    {
        var counter = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
#pragma warning disable CA5350 // the standard asks for it
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A code that is certainly not good now.</summary>
    public static string Wrong(string key) => (int.Parse(Now(key), CultureInfo.InvariantCulture) + 123_457).ToString("D6", CultureInfo.InvariantCulture)[^6..];

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant().Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2))];
    }
}
