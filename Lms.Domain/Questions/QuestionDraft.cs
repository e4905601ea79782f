using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Questions;

/// <summary>A question as somebody writes it.</summary>
public sealed record QuestionDraft
{
    public Maybe<int?> Lesson { get; init; }

    public Maybe<string?> QuestionType { get; init; }

    public Maybe<string?> Difficulty { get; init; }

    public Maybe<int?> Points { get; init; }

    public Maybe<string?> Text { get; init; }

    public Maybe<Upload?> Image { get; init; }

    public Maybe<string?> Explanation { get; init; }

    public Maybe<bool?> IsGlobal { get; init; }

    public Maybe<IReadOnlyList<ChoiceDraft>?> Choices { get; init; }
}

/// <summary>One choice as somebody writes it; without an order they keep the order in which they were sent.</summary>
public sealed record ChoiceDraft
{
    public Maybe<string?> Text { get; init; }

    public Maybe<bool?> IsCorrect { get; init; }

    public Maybe<int?> Order { get; init; }
}
