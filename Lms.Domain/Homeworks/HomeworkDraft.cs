using Lms.Domain.Common;

namespace Lms.Domain.Homeworks;

/// <summary>A homework as somebody writes it.</summary>
public sealed record HomeworkDraft
{
    public Maybe<int?> Lecture { get; init; }

    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Description { get; init; }

    public Maybe<string?> ModelAnswer { get; init; }

    public Maybe<bool?> IsActive { get; init; }

    public Maybe<bool?> IsPublished { get; init; }

    /// <summary>Whether written questions may also be answered with files; said on pages, they may unless it is said otherwise.</summary>
    public Maybe<bool?> TakesFiles { get; init; }

    public Maybe<DateTimeOffset?> OpenDate { get; init; }

    public Maybe<DateTimeOffset?> CloseDate { get; init; }

    /// <summary>Bank question ids in their order; only for a new homework.</summary>
    public Maybe<IReadOnlyList<int>?> Questions { get; init; }
}
