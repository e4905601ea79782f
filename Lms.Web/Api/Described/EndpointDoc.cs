using Lms.Web.Api.Drf;

namespace Lms.Web.Api.Described;

/// <summary>
/// What a dialect's OpenAPI document says about one endpoint beyond its path, path parameters and permission. Handlers
/// read requests late and whole, so nothing of this can be inferred from their parameters.
/// </summary>
/// <param name="Id">The endpoint's name: its contract id.</param>
/// <param name="Summary">One line.</param>
public sealed record EndpointDoc(string Id, string Summary)
{
    private static readonly FieldDoc[] Paging =
    [
        new("page", FieldKind.Whole) { Note = "From 1." },
        new("page_size", FieldKind.Whole) { Min = 1, Max = 200, Note = "50 when absent or wrong." },
        new("all", FieldKind.Flag) { Note = "true: everything on one page." },
    ];

    /// <summary>The status of the good answer.</summary>
    public int Status { get; private init; } = StatusCodes.Status204NoContent;

    /// <summary>The type whose JSON is the good answer; null when there is no JSON.</summary>
    public Type? Answer { get; private init; }

    /// <summary>The media type of an answer that is a file.</summary>
    public string? FileType { get; private init; }

    /// <summary>The fields of the request body.</summary>
    public IReadOnlyList<FieldDoc> Body { get; private init; } = [];

    /// <summary>The query parameters.</summary>
    public IReadOnlyList<FieldDoc> Query { get; private init; } = [];

    /// <summary>Refusals of its own, as status and JSON body.</summary>
    public IReadOnlyList<(int Status, string Body)> Refusals { get; private init; } = [];

    public EndpointDoc Answers<T>(int status = StatusCodes.Status200OK) => this with { Answer = typeof(T), Status = status };

    /// <summary>One page of a list, with the paging parameters.</summary>
    public EndpointDoc AnswersPage<T>() => Answers<PageWire<T>>() with { Query = [.. Paging, .. Query] };

    public EndpointDoc AnswersFile(string mediaType) => this with { FileType = mediaType, Status = StatusCodes.Status200OK };

    public EndpointDoc Takes(params FieldDoc[] fields) => this with { Body = fields };

    public EndpointDoc Filters(params FieldDoc[] parameters) => this with { Query = [.. Query, .. parameters] };

    /// <summary>Text searched for, and in what.</summary>
    public EndpointDoc Searches(string what) => Filters(new FieldDoc("search", FieldKind.Text) { Note = $"Every word must occur: {what}." });

    /// <summary>The fields that rows may be ordered by.</summary>
    public EndpointDoc OrdersBy(params string[] names) =>
        Filters(new FieldDoc("ordering", FieldKind.Text) { OneOf = [.. names.SelectMany(name => new[] { name, $"-{name}" })], Note = "A minus turns the order round; several are separated by commas." });

    public EndpointDoc Refuses(int status, string body) => this with { Refusals = [.. Refusals, (status, body)] };
}
