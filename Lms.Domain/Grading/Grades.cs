using Lms.Domain.Questions;

namespace Lms.Domain.Grading;

/// <summary>What came of one answer.</summary>
public enum AnswerResult
{
    Unanswered,
    Correct,
    PartiallyCorrect,
    Incorrect,

    /// <summary>Waits for somebody to mark it.</summary>
    Pending,
}

/// <summary>What a question is worth and what is right: everything that grading looks at.</summary>
/// <param name="Type">How it is answered.</param>
/// <param name="Points">Full points, above 0.</param>
/// <param name="Correct">The ids of the right choices; empty for a written question.</param>
public sealed record AnswerKey(QuestionType Type, decimal Points, IReadOnlySet<int> Correct)
{
    /// <summary>What a wrong answer costs, 0 or more.</summary>
    public decimal NegativePoints { get; init; }

    /// <summary>What each right choice of an incomplete answer earns; null for all or nothing.</summary>
    public decimal? PartialPoints { get; init; }

    /// <summary>Everybody earns full points.</summary>
    public bool IsBonus { get; init; }

    /// <summary>Counts nowhere: neither earned nor possible.</summary>
    public bool IsDropped { get; init; }
}

/// <summary>What somebody answered, and what a marker gave a written answer.</summary>
public sealed record GivenAnswer(IReadOnlySet<int> Chosen, string? Written = null, decimal? MarkerPoints = null)
{
    /// <summary>True when files came with a written answer: it is one even without a word.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Nothing.</summary>
    public static readonly GivenAnswer Nothing = new(new HashSet<int>());
}

/// <summary>The result of one answer; points are null while it waits for a marker.</summary>
public readonly record struct GradedAnswer(AnswerResult Result, decimal? Points);

/// <summary>The result of a whole attempt.</summary>
/// <param name="Score">Points earned; null while an answer waits for a marker. May be below zero with negative points.</param>
/// <param name="Maximum">Points that could be earned.</param>
public sealed record AttemptGrade(decimal? Score, decimal Maximum, int Correct, int Incorrect, int Partial, int Unanswered, int Pending)
{
    /// <summary>100 x score / maximum, never below 0; null while the score is. 0 when nothing could be earned.</summary>
    public decimal? Percentage => Score is not { } score ? null : Maximum == 0 ? 0 : Math.Max(0, 100 * score / Maximum);
}
