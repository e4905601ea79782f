using System.Text;

namespace Lms.Web.Components.Account;

/// <summary>
/// A QR code (ISO/IEC 18004): bytes, error correction level M, versions 1 to 10. Enough for the address an authenticator
/// app scans, and nothing has to be loaded from elsewhere.
/// </summary>
public sealed class QrCode
{
    private const int MaxVersion = 10;

    /// <summary>By version: codewords in all, error correction codewords in a block, blocks (level M).</summary>
    private static readonly (int Total, int Correction, int Blocks)[] Capacities =
    [
        (26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4), (196, 18, 4), (242, 22, 4), (292, 22, 5), (346, 26, 5),
    ];

    private readonly QrGrid grid;

    private QrCode(QrGrid grid) => this.grid = grid;

    /// <summary>Modules along one side.</summary>
    public int Size => grid.Size;

    /// <summary>Whether a module is dark.</summary>
    public bool this[int x, int y] => grid[x, y];

    /// <summary>Writes a text; null when it is too long.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= MaxVersion; version++)
        {
            var (total, correction, blocks) = Capacities[version - 1];
            var room = total - (correction * blocks);
            if (4 + CountBits(version) + (8 * bytes.Length) <= 8 * room)
                return new QrCode(QrGrid.Best(version, Interleave(Pack(bytes, version, room), version)));
        }

        return null;
    }

    /// <summary>The dark modules as an SVG path, one unit to a module, with the quiet zone of four around it.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (grid[x, y])
                    path.Append('M').Append(x + 4).Append(' ').Append(y + 4).Append("h1v1h-1z");
            }
        }

        return path.ToString();
    }

    private static int CountBits(int version) => version < 10 ? 8 : 16;

    /// <summary>Mode, length, bytes, terminator, padding.</summary>
    private static byte[] Pack(byte[] bytes, int version, int room)
    {
        var bits = new List<bool>();
        Append(0b0100, 4);
        Append(bytes.Length, CountBits(version));
        foreach (var one in bytes)
            Append(one, 8);
        Append(0, Math.Min(4, (8 * room) - bits.Count));
        Append(0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xEC; bits.Count < 8 * room; pad ^= 0xEC ^ 0x11)
            Append(pad, 8);
        return [.. bits.Chunk(8).Select(octet => (byte)octet.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];

        void Append(int value, int length)
        {
            for (var i = length - 1; i >= 0; i--)
                bits.Add(((value >> i) & 1) != 0);
        }
    }

    /// <summary>Splits into blocks, adds their error correction and deals them out one codeword at a time.</summary>
    private static byte[] Interleave(byte[] data, int version)
    {
        var (total, correction, count) = Capacities[version - 1];
        var shortLength = (total / count) - correction;
        var shortBlocks = count - (total % count);
        var divisor = QrCorrection.Divisor(correction);
        var blocks = new List<byte[]>();
        for (int block = 0, at = 0; block < count; block++)
        {
            var length = shortLength + (block < shortBlocks ? 0 : 1);
            blocks.Add(data[at..(at + length)]);
            at += length;
        }

        var corrections = blocks.ConvertAll(block => QrCorrection.Remainder(block, divisor));
        var dealt = new List<byte>(total);
        for (var i = 0; i <= shortLength; i++)
            dealt.AddRange(blocks.Where(block => i < block.Length).Select(block => block[i]));
        for (var i = 0; i < correction; i++)
            dealt.AddRange(corrections.Select(block => block[i]));
        return [.. dealt];
    }
}

/// <summary>Reed-Solomon codes over GF(256) with the polynomial 0x11D.</summary>
internal static class QrCorrection
{
    /// <summary>The generator polynomial of this degree, highest power first, without its leading 1.</summary>
    public static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            root = Multiply(root, 2);
        }

        return result;
    }

    /// <summary>What remains of the data divided by the generator.</summary>
    public static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
                result[i] ^= Multiply(divisor[i], factor);
        }

        return result;
    }

    private static byte Multiply(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((y >> i) & 1) * x);
        return (byte)product;
    }
}
