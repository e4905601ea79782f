using System.Globalization;
using Lms.Domain.Common;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Lms.Web.Api.Drf;

/// <summary>The envelope of a list.</summary>
public sealed record PageWire<T>(int Count, string? Next, string? Previous, IReadOnlyList<T> Results);

/// <summary>DRF's page-number paging: <c>page</c>, <c>page_size</c>, optionally <c>all=true</c>; links are absolute and keep every other parameter.</summary>
public sealed class PageNumber
{
    private readonly HttpRequest request;
    private readonly int number;
    private readonly int size;
    private readonly bool all;

    private PageNumber(HttpRequest request, int number, int size, bool all)
    {
        this.request = request;
        this.number = number;
        this.size = size;
        this.all = all;
    }

    /// <summary>The rows to ask a verb for.</summary>
    public PageRequest Request => new(
        Offset: all ? 0 : number < 1 ? -1 : (int)Math.Min((number - 1L) * size, int.MaxValue),
        Limit: all ? null : size,
        Search: request.Query["search"].ToString(),
        Order: request.Query["ordering"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
    {
        StrictPage = true,
    };

    /// <summary>Reads the paging parameters; a bad size falls back, a bad page is refused once the list is read.</summary>
    public static PageNumber Of(HttpContext http, int defaultSize = 50, int maxSize = 200)
    {
        var query = http.Request.Query;
        var size = int.TryParse(query["page_size"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? Math.Min(asked, maxSize) : defaultSize;
        var page = query["page"].ToString() is not { Length: > 0 } text ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return new PageNumber(http.Request, page, size, string.Equals(query["all"], "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page with its links.</summary>
    public IResult Answer<TRow, TWire>(Page<TRow> page, Func<TRow, TWire> wire) => DrfJson.Ok(new PageWire<TWire>(
        page.Count,
        !all && (long)number * size < page.Count ? request.LinkToPage(number + 1) : null,
        !all && number > 1 ? request.LinkToPage(number - 1) : null,
        [.. page.Items.Select(wire)]));
}

/// <summary>Links between the pages of a list.</summary>
public static class PageLinks
{
    /// <summary>The absolute address of a page of this list; every other parameter is kept.</summary>
    public static string LinkToPage(this HttpRequest request, int page)
    {
        var others = request.Query.Where(pair => pair.Key != "page").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var here = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
        var kept = QueryHelpers.AddQueryString(here, others);
        return page == 1 ? kept : QueryHelpers.AddQueryString(kept, "page", page.ToString(CultureInfo.InvariantCulture));
    }
}
