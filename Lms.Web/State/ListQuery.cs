using System.Collections.Immutable;
using System.Globalization;
using Lms.Domain.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace Lms.Web.State;

/// <summary>
/// Which part of a list is looked at: exactly what stands in the address, so that a link reproduces the view.
/// Parameters: <c>page</c>, <c>size</c>, <c>q</c> (search), <c>order</c> (a leading minus for descending),
/// <c>hide</c> (columns left out), and one per filter.
/// </summary>
public sealed record ListQuery
{
    /// <summary>Rows on a page unless the address says otherwise.</summary>
    public const int UsualSize = 25;

    private static readonly string[] Own = ["page", "size", "q", "order", "hide"];

    /// <summary>The page sizes a reader may choose from.</summary>
    public static readonly IReadOnlyList<int> Sizes = [10, 25, 50, 100];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = UsualSize;

    /// <summary>Words to search for; empty for all rows.</summary>
    public string Search { get; init; } = string.Empty;

    /// <summary>What to order by; empty for the list's own order.</summary>
    public string Order { get; init; } = string.Empty;

    /// <summary>Names of the columns left out, with commas.</summary>
    public string Hide { get; init; } = string.Empty;

    /// <summary>The filters that are set, by name.</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True when anything narrows the list.</summary>
    public bool IsNarrowed => Search.Length > 0 || Filters.Count > 0;

    /// <summary>The query of an address; what cannot be understood is left out.</summary>
    public static ListQuery Of(string uri)
    {
        var values = QueryHelpers.ParseQuery(new Uri(uri, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absolute ? absolute.Query : uri);
        string One(string name) => values.TryGetValue(name, out var value) ? value.ToString() : string.Empty;
        int Number(string name, int usual) => int.TryParse(One(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : usual;
        var size = Number("size", UsualSize);
        return new ListQuery
        {
            Page = Number("page", 1),
            Size = Sizes.Contains(size) ? size : UsualSize,
            Search = One("q"),
            Order = One("order"),
            Hide = One("hide"),
            Filters = values.Where(pair => !Own.Contains(pair.Key) && pair.Value.ToString().Length > 0).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        };
    }

    /// <summary>The same list, filtered (or, with an empty value, no longer filtered), from its first page.</summary>
    public ListQuery With(string filter, string? value) =>
        this with { Page = 1, Filters = string.IsNullOrEmpty(value) ? Filters.Remove(filter) : Filters.SetItem(filter, value) };

    /// <summary>The filter as one of an enumeration's spellings, or null.</summary>
    public T? Choice<T>(string filter)
        where T : struct, Enum => Wording.Parse<T>(Filters.GetValueOrDefault(filter));

    /// <summary>The filter as a row's id, or null.</summary>
    public int? Row(string filter) =>
        int.TryParse(Filters.GetValueOrDefault(filter), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The filter as yes or no, or null.</summary>
    public bool? Flag(string filter) => bool.TryParse(Filters.GetValueOrDefault(filter), out var flag) ? flag : null;

    /// <summary>What a verb is asked for: this page.</summary>
    public PageRequest ToRequest() => new((Page - 1) * Size, Size, Search, Order.Length == 0 ? null : Order.Split(','));

    /// <summary>What a verb is asked for: all rows of the filtered list, for an export.</summary>
    public PageRequest ToWholeRequest() => ToRequest() with { Offset = 0, Limit = null };

    /// <summary>The address's parameters; null removes one that an older address carried.</summary>
    public IReadOnlyDictionary<string, object?> ToParameters(ListQuery older)
    {
        var parameters = older.Filters.Keys.ToDictionary(name => name, _ => (object?)null);
        foreach (var (name, value) in Filters)
            parameters[name] = value;
        parameters["page"] = Page == 1 ? null : Page;
        parameters["size"] = Size == UsualSize ? null : Size;
        parameters["q"] = Search.Length == 0 ? null : Search;
        parameters["order"] = Order.Length == 0 ? null : Order;
        parameters["hide"] = Hide.Length == 0 ? null : Hide;
        return parameters;
    }

    /// <summary>The same question, asked anew: answers to the one before are no longer wanted.</summary>
    public ListQuery Again() => this with { };

    /// <summary>True when both ask for the same rows, whatever columns they show.</summary>
    public bool AsksTheSameAs(ListQuery? other) =>
        other is not null && Page == other.Page && Size == other.Size && Search == other.Search && Order == other.Order && Filters.SequenceEqual(other.Filters);
}
