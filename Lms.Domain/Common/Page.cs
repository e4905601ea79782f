namespace Lms.Domain.Common;

/// <summary>One page of a list and how many rows there are in all.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Count)
{
    /// <summary>The same page with each row turned into something else.</summary>
    public Page<TOther> Map<TOther>(Func<T, TOther> turn) => new([.. Items.Select(turn)], Count);
}

/// <summary>Which rows of a list are wanted. <see cref="Limit"/> null means all of them, uncounted.</summary>
/// <param name="Offset">Rows to leave out at the start; below 0 the caller asked for a page that cannot be.</param>
/// <param name="Limit">Rows wanted at most; null for all.</param>
/// <param name="Search">Words that must all match somewhere (case-insensitive substring), or null.</param>
/// <param name="Order">Names to order by, a leading minus for descending; names a list does not know are ignored.</param>
public sealed record PageRequest(int Offset = 0, int? Limit = 50, string? Search = null, IReadOnlyList<string>? Order = null)
{
    /// <summary>Every row.</summary>
    public static readonly PageRequest All = new(Limit: null);

    /// <summary>When true, an offset behind the last row is refused with "Invalid page." (page-number paging).</summary>
    public bool StrictPage { get; init; }

    /// <summary>The words of <see cref="Search"/>, or none; NUL characters, which no text holds, are left out.</summary>
    public IEnumerable<string> Words => (Search ?? string.Empty).Replace("\0", string.Empty, StringComparison.Ordinal).Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
