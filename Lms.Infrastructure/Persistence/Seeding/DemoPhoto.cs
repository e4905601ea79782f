using System.Buffers.Binary;
using System.IO.Compression;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>A photo of a page from an exercise book with a curve drawn by hand: a small grey PNG, made here.</summary>
internal static class DemoPhoto
{
    private const int Width = 480;
    private const int Height = 640;
    private const int Line = 32;

    /// <summary>The page; each number draws another curve.</summary>
    public static byte[] Page(int number)
    {
        var page = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                page[(y * Width) + x] = (byte)(y % Line == 0 ? 205 : 244 - ((x + y) / 60)); // paper, a lamp above it, and its lines
        }

        for (var x = 60; x < Width - 40; x++)
            Dot(page, x, (Height * 2 / 3) + (int)(2 * Math.Sin(x / 37d)));
        for (var y = 80; y < Height - 120; y++)
            Dot(page, (Width / 2) + (int)(2 * Math.Sin(y / 41d)), y);
        for (var step = -160d; step <= 160; step += 0.25)
            Dot(page, (int)((Width / 2) + (20 * number) + step + Math.Sin(step / 11)), (int)((Height * 2 / 3) + ((60 - (step * step / 90)) * (number % 2 == 0 ? -1 : 1))));
        return Png(page);
    }

    private static void Dot(byte[] page, int x, int y)
    {
        for (var (dy, dx) = (-1, -1); dy <= 1; (dy, dx) = dx == 1 ? (dy + 1, -1) : (dy, dx + 1))
        {
            if (x + dx is >= 0 and < Width && y + dy is >= 0 and < Height)
                page[((y + dy) * Width) + x + dx] = 58;
        }
    }

    private static byte[] Png(byte[] grey)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8; // bits to a dot, of one grey channel
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                zip.Write(grey.AsSpan(y * Width, Width));
            }
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] body = [.. name, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG asks for it.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
