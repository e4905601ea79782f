using Lms.Domain.Common;

namespace Lms.Domain.Quizzes;

/// <summary>A quiz as somebody writes it.</summary>
public sealed record QuizDraft
{
    public Maybe<int?> Lecture { get; init; }

    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Description { get; init; }

    public Maybe<decimal?> PassingScore { get; init; }

    public Maybe<bool?> IsActive { get; init; }

    public Maybe<bool?> IsPublished { get; init; }

    public Maybe<QuizSettingsDraft?> Settings { get; init; }

    /// <summary>Bank question ids in their order; only for a new quiz.</summary>
    public Maybe<IReadOnlyList<int>?> Questions { get; init; }
}

/// <summary>Settings as somebody writes them; what is not sent keeps its value.</summary>
public sealed record QuizSettingsDraft
{
    public Maybe<DateTimeOffset?> OpenDate { get; init; }

    public Maybe<DateTimeOffset?> CloseDate { get; init; }

    /// <summary>Null counts as 0: no limit.</summary>
    public Maybe<int?> TimerMinutes { get; init; }

    public Maybe<string?> ScoreVisibility { get; init; }

    public Maybe<string?> AnswersVisibility { get; init; }

    public Maybe<string?> QuestionOrder { get; init; }

    public Maybe<bool?> ShuffleChoices { get; init; }

    public Maybe<bool?> AllowMultipleAttempts { get; init; }

    /// <summary>Null counts as 0: no limit.</summary>
    public Maybe<int?> MaxAttempts { get; init; }

    public Maybe<string?> AttemptScoring { get; init; }

    public Maybe<bool?> ShowCorrectAfterSubmission { get; init; }

    public Maybe<string?> PublishRanks { get; init; }

    public Maybe<DateTimeOffset?> PublishRanksAt { get; init; }

    public Maybe<bool?> IsPractice { get; init; }
}
