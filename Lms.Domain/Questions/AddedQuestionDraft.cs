using Lms.Domain.Common;

namespace Lms.Domain.Questions;

/// <summary>A bank question on its way into a homework or quiz; without an order it comes last.</summary>
public sealed record AddedQuestionDraft
{
    public Maybe<int?> Question { get; init; }

    public Maybe<int?> Order { get; init; }
}
