using System.Buffers.Binary;

namespace Lms.Domain.Files;

/// <summary>What the bytes of a picture tell: its kind, whether it is whole, and how large it is to draw.</summary>
public static class PictureBytes
{
    /// <summary>The most pixels of a picture, so that a small file cannot fill a reader's memory.</summary>
    public const long MostPixels = 40_000_000;

    private const int BytesNeeded = 30;

    /// <summary>The content type (PNG, JPEG, GIF or WebP), or null when it is something else.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    /// <summary>Width times height; null when the picture is cut off or says no size.</summary>
    public static long? PixelsOf(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < BytesNeeded ? null : TypeOf(bytes) switch
        {
            "image/png" => bytes.IndexOf("IEND"u8) < 0 ? null : Size(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])),
            "image/gif" => bytes.TrimEnd((byte)0)[^1] != 0x3B ? null : Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
            "image/jpeg" => bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0 ? null : Jpeg(bytes),
            "image/webp" => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length + 1 ? null : Webp(bytes),
            _ => null,
        };
        return size is > 0 ? size : null;
    }

    /// <summary>The size stands in the frame's header; the segments before it are passed over.</summary>
    private static long? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var mark = bytes[at + 1];
            if (mark == 0xFF)
            {
                at++;
                continue;
            }

            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Size(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += mark is 0x01 or (>= 0xD0 and <= 0xD7) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static long? Webp(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8))
            return Size(1u + (BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) & 0xFFFFFF), 1u + (BinaryPrimitives.ReadUInt32LittleEndian(bytes[26..]) >> 8));
        if (kind.SequenceEqual("VP8L"u8))
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Size(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8) ? Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu) : null;
    }

    private static long? Size(uint width, uint height) => (long)width * height;
}
