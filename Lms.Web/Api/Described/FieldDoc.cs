namespace Lms.Web.Api.Described;

/// <summary>What a request field or query parameter holds.</summary>
public enum FieldKind
{
    Text,
    Whole,

    /// <summary>A decimal number with two places, written as text.</summary>
    Money,
    Flag,
    Date,
    Moment,
    Mail,
    Address,
    Upload,

    /// <summary>A list of ids.</summary>
    Rows,

    /// <summary>An object: see <see cref="FieldDoc.Inner"/>.</summary>
    Nested,

    /// <summary>A list of objects: see <see cref="FieldDoc.Inner"/>.</summary>
    NestedList,

    /// <summary>A number as JSON writes it.</summary>
    Number,

    /// <summary>A JSON object.</summary>
    Object,
}

/// <summary>One field of a request body, or one query parameter.</summary>
/// <param name="Name">As the wire spells it.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FieldDoc(string Name, FieldKind Kind)
{
    public bool Required { get; init; }

    public bool Nullable { get; init; }

    /// <summary>The least number, or the fewest characters.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number, or the most characters.</summary>
    public int? Max { get; init; }

    /// <summary>The only values it may have.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The fields of the object, or of each object in the list.</summary>
    public IReadOnlyList<FieldDoc> Inner { get; init; } = [];

    public string? Note { get; init; }
}
