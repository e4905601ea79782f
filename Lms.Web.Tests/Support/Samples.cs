using System.Text;
using Lms.Domain.Files;

namespace Lms.Web.Tests.Support;

/// <summary>Small files of every accepted kind.</summary>
public static class Samples
{
    /// <summary>One transparent pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0xFF, 0xD9];

    public static readonly byte[] Webp = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8];

    /// <summary>Starts as a PDF does and is exactly as long as asked.</summary>
    public static byte[] Pdf(int length = 200)
    {
        var bytes = new byte[length];
        Encoding.ASCII.GetBytes("%PDF-1.7\n").CopyTo(bytes, 0);
        for (var i = 9; i < length; i++)
            bytes[i] = (byte)(i * 31);
        return bytes;
    }

    /// <summary>An upload of these bytes.</summary>
    public static Upload Upload(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content, writable: false));
}
