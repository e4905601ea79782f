using System.Globalization;
using Lms.Domain.Common;
using Lms.Web.Api.Drf;

namespace Lms.Web.Api.Testpress;

/// <summary>The envelope of a list; <c>results</c> is an array, or one object of several named lists.</summary>
internal sealed record EnvelopeWire<T>(int Count, string? Next, string? Previous, int PerPage, T Results);

/// <summary>Testpress' paging: <c>page</c> and <c>per_page</c>. Sizes above the list's own are cut to it; those outside 1 to 500 are refused.</summary>
internal sealed class PerPage
{
    private const int Most = 500;

    private readonly HttpRequest request;
    private readonly int number;
    private readonly int size;

    private PerPage(HttpRequest request, int number, int size)
    {
        this.request = request;
        this.number = number;
        this.size = size;
    }

    /// <summary>The rows to ask a verb for.</summary>
    public PageRequest Request => new(Offset: number < 1 ? -1 : (int)Math.Min((number - 1L) * size, int.MaxValue - Most), Limit: size) { StrictPage = true };

    /// <summary>Reads the paging parameters; a wrong size becomes a complaint, a wrong page is refused once the list is read.</summary>
    public static PerPage Of(HttpContext http, int defaultSize, Complaints said)
    {
        var query = http.Request.Query;
        var size = defaultSize;
        if (query["per_page"].ToString() is { Length: > 0 } asked)
        {
            if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= Most)
                size = Math.Min(size, defaultSize);
            else
                said.Add("per_page", "invalid", $"Enter a whole number from 1 to {Most}.");
        }

        var page = query["page"].ToString() is not { Length: > 0 } text ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return new PerPage(http.Request, page, said.Has("per_page") ? defaultSize : size);
    }

    /// <summary>One page of plain rows.</summary>
    public IResult Answer<TRow, TWire>(Page<TRow> page, Func<TRow, TWire> wire) => Answer(page.Count, page.Items.Select(wire).ToList());

    /// <summary>One page, whatever its results look like.</summary>
    public IResult Answer<T>(int count, T results) => DrfJson.Ok(new EnvelopeWire<T>(
        count, (long)number * size < count ? request.LinkToPage(number + 1) : null, number > 1 ? request.LinkToPage(number - 1) : null, size, results));
}
