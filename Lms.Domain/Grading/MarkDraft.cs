using Lms.Domain.Common;

namespace Lms.Domain.Grading;

/// <summary>Points for one written answer.</summary>
public sealed record MarkDraft
{
    /// <summary>The question as the homework or quiz uses it.</summary>
    public Maybe<int?> Question { get; init; }

    /// <summary>0 to the question's points.</summary>
    public Maybe<decimal?> Points { get; init; }

    /// <summary>What the marker says to the student.</summary>
    public Maybe<string?> Comment { get; init; }
}
