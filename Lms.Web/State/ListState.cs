using Lms.Domain.Common;

namespace Lms.Web.State;

/// <summary>
/// A list on the screen: what was asked for, what came, what was refused. A page's store holds one and its reducers
/// call these methods, one line each; <c>LmsList</c> draws it. See README.md in this folder for the whole pattern.
/// </summary>
public sealed record ListState<T>
{
    /// <summary>What was asked for last.</summary>
    public ListQuery Query { get; init; } = new();

    /// <summary>What came last; null before anything came.</summary>
    public Page<T>? Page { get; init; }

    /// <summary>True while rows are on their way.</summary>
    public bool IsLoading { get; init; }

    /// <summary>Why the list could not be loaded.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>True while rows for an export are on their way.</summary>
    public bool IsExporting { get; init; }

    /// <summary>All rows of the filtered list, waiting to be written into a file; null when no export waits.</summary>
    public IReadOnlyList<T>? Export { get; init; }

    /// <summary>Rows were asked for; the old ones stay until the new ones come.</summary>
    public ListState<T> Asked(ListQuery query) => this with { Query = query, IsLoading = true, Refusal = null };

    /// <summary>
    /// The answer came: a page, or why not. An answer to an older question changes nothing, not even when the same was
    /// asked again meanwhile (<see cref="ListQuery.Again"/>): it may have been read before what the new one is to show.
    /// </summary>
    public ListState<T> Answered(ListQuery query, Page<T>? page, Refusal? refusal) =>
        !ReferenceEquals(query, Query) ? this : refusal is null ? this with { Page = page, IsLoading = false, Refusal = null } : this with { IsLoading = false, Refusal = refusal };

    /// <summary>One row has become another one.</summary>
    public ListState<T> Replaced(Func<T, bool> which, T row) =>
        Page is null ? this : this with { Page = Page with { Items = [.. Page.Items.Select(item => which(item) ? row : item)] } };

    /// <summary>Rows are gone.</summary>
    public ListState<T> Removed(Func<T, bool> which)
    {
        if (Page is null)
            return this;
        var left = Page.Items.Where(item => !which(item)).ToList();
        return this with { Page = new Page<T>(left, Page.Count - (Page.Items.Count - left.Count)) };
    }

    /// <summary>All rows were asked for, to write them into a file.</summary>
    public ListState<T> ExportAsked() => this with { IsExporting = true, Refusal = null };

    /// <summary>They came, or why not.</summary>
    public ListState<T> ExportAnswered(IReadOnlyList<T>? rows, Refusal? refusal) => this with { IsExporting = false, Export = rows, Refusal = refusal };

    /// <summary>They have been written.</summary>
    public ListState<T> ExportTaken() => this with { Export = null };
}
