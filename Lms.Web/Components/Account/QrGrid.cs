namespace Lms.Web.Components.Account;

/// <summary>The square of a QR code: the fixed patterns, the codewords between them, and the mask that reads best.</summary>
internal sealed class QrGrid
{
    private const int Masks = 8;

    private static readonly int[][] Alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    private QrGrid(int version)
    {
        Size = (4 * version) + 17;
        dark = new bool[Size, Size];
        isFixed = new bool[Size, Size];
        DrawPatterns(version);
    }

    public int Size { get; }

    public bool this[int x, int y] => dark[x, y];

    /// <summary>The grid with the mask whose penalty is the least.</summary>
    public static QrGrid Best(int version, byte[] codewords) =>
        Enumerable.Range(0, Masks).Select(mask => new QrGrid(version).Fill(codewords, mask)).MinBy(grid => new QrPenalty(grid).Total())!;

    private QrGrid Fill(byte[] codewords, int mask)
    {
        DrawCodewords(codewords);
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                dark[x, y] ^= !isFixed[x, y] && IsMasked(mask, x, y);
        }

        DrawFormat(mask);
        return this;
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(Size - 4, 3);
        DrawFinder(3, Size - 4);
        var places = Alignments[version - 1];
        foreach (var x in places)
        {
            foreach (var y in places)
            {
                if ((x, y) != (6, 6) && (x, y) != (6, Size - 7) && (x, y) != (Size - 7, 6))
                    DrawAlignment(x, y);
            }
        }

        DrawFormat(0);
        if (version >= 7)
            DrawVersion(version);
    }

    private void DrawFinder(int centreX, int centreY)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var (x, y) = (centreX + dx, centreY + dy);
                if (x >= 0 && x < Size && y >= 0 && y < Size)
                    Fix(x, y, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
            }
        }
    }

    private void DrawAlignment(int centreX, int centreY)
    {
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
                Fix(centreX + dx, centreY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
        }
    }

    /// <summary>Level M (00) and the mask, protected by a BCH code, twice.</summary>
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i <= 5; i++)
            Fix(8, i, Bit(bits, i));
        Fix(8, 7, Bit(bits, 6));
        Fix(8, 8, Bit(bits, 7));
        Fix(7, 8, Bit(bits, 8));
        for (var i = 9; i < 15; i++)
            Fix(14 - i, 8, Bit(bits, i));
        for (var i = 0; i < 8; i++)
            Fix(Size - 1 - i, 8, Bit(bits, i));
        for (var i = 8; i < 15; i++)
            Fix(8, Size - 15 + i, Bit(bits, i));
        Fix(8, Size - 8, true);
    }

    private void DrawVersion(int version)
    {
        var rest = version;
        for (var i = 0; i < 12; i++)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (far, near) = (Size - 11 + (i % 3), i / 3);
            Fix(far, near, Bit(bits, i));
            Fix(near, far, Bit(bits, i));
        }
    }

    /// <summary>Two columns at a time from the right, up and down in turn, around the fixed patterns.</summary>
    private void DrawCodewords(byte[] codewords)
    {
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < Size; step++)
            {
                var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (isFixed[x, y] || at >= 8 * codewords.Length)
                        continue;
                    dark[x, y] = Bit(codewords[at >> 3], 7 - (at & 7));
                    at++;
                }
            }
        }
    }

    private static bool Bit(int value, int place) => ((value >> place) & 1) != 0;

    private void Fix(int x, int y, bool isDark)
    {
        dark[x, y] = isDark;
        isFixed[x, y] = true;
    }
}

/// <summary>How hard a grid is to read: long runs, blocks, shapes like a finder pattern, an uneven balance.</summary>
internal sealed class QrPenalty(QrGrid grid)
{
    private static readonly bool[][] FinderLike =
    [
        [true, false, true, true, true, false, true, false, false, false, false],
        [false, false, false, false, true, false, true, true, true, false, true],
    ];

    public int Total() => Lines() + Blocks() + Balance();

    private int Lines()
    {
        var total = 0;
        for (var i = 0; i < grid.Size; i++)
        {
            var (column, row) = (i, i);
            total += Line(at => grid[column, at]) + Line(at => grid[at, row]);
        }

        return total;
    }

    private int Line(Func<int, bool> at)
    {
        var total = 0;
        for (int i = 1, run = 1; i <= grid.Size; i++)
        {
            if (i < grid.Size && at(i) == at(i - 1))
            {
                run++;
                continue;
            }

            total += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        for (var i = 0; i + 11 <= grid.Size; i++)
        {
            var start = i;
            total += 40 * FinderLike.Count(shape => Enumerable.Range(0, 11).All(step => at(start + step) == shape[step]));
        }

        return total;
    }

    private int Blocks()
    {
        var total = 0;
        for (var y = 0; y + 1 < grid.Size; y++)
        {
            for (var x = 0; x + 1 < grid.Size; x++)
                total += grid[x, y] == grid[x + 1, y] && grid[x, y] == grid[x, y + 1] && grid[x, y] == grid[x + 1, y + 1] ? 3 : 0;
        }

        return total;
    }

    private int Balance()
    {
        var darkOnes = 0;
        for (var y = 0; y < grid.Size; y++)
        {
            for (var x = 0; x < grid.Size; x++)
                darkOnes += grid[x, y] ? 1 : 0;
        }

        var all = grid.Size * grid.Size;
        return 10 * ((Math.Abs((darkOnes * 20) - (all * 10)) + all - 1) / all - 1);
    }
}
