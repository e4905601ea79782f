using Lms.Domain.Questions;

namespace Lms.Domain.ExamAnalytics;

/// <summary>What makes a choice worth a look.</summary>
public enum ChoiceDoubt
{
    None,

    /// <summary>A wrong choice that nobody took misleads nobody.</summary>
    NobodyTookIt,

    /// <summary>A wrong choice that a larger share of the best than of the weakest took: perhaps it is right, or the question unclear.</summary>
    DrawsTheBest,
}

/// <summary>One choice of a question, and who took it.</summary>
/// <param name="IsRight">By the key that counts in this exam.</param>
/// <param name="Count">Of all who answered or could have.</param>
/// <param name="AmongBest">Of the best group.</param>
/// <param name="AmongWeakest">Of the weakest group.</param>
public sealed record ChoiceAnalysis(int ChoiceId, string Text, bool IsRight, int Count, int AmongBest, int AmongWeakest, ChoiceDoubt Doubt);

/// <summary>How well a question tells those who know from those who do not, after Ebel's bounds (1954).</summary>
public enum ItemVerdict
{
    /// <summary>Too few attempts to say.</summary>
    TooFew,

    /// <summary>It tells nothing: everybody earns its points.</summary>
    Bonus,

    /// <summary>Below 0: the weakest do better. Look at the key.</summary>
    Reversed,

    /// <summary>Below 0.2.</summary>
    Weak,

    /// <summary>From 0.2 to below 0.3.</summary>
    Fair,

    /// <summary>From 0.3 on.</summary>
    Good,
}

/// <summary>One question over all counted attempts.</summary>
public sealed record ItemAnalysis
{
    public required int QuizQuestionId { get; init; }

    /// <summary>The question of the bank.</summary>
    public required int QuestionId { get; init; }

    /// <summary>Its place in the exam, from 1.</summary>
    public required int Order { get; init; }

    public required QuestionType Type { get; init; }

    public required string Text { get; init; }

    public required bool IsBonus { get; init; }

    /// <summary>What it is worth here.</summary>
    public required decimal Points { get; init; }

    public required int Attempts { get; init; }

    public required int Answered { get; init; }

    /// <summary>The difficulty index: right answers of all, in percent; a high one is an easy question.</summary>
    public required decimal Facility { get; init; }

    /// <summary>Points earned on average; below 0 where wrong answers cost.</summary>
    public required decimal AveragePoints { get; init; }

    /// <summary>Share of right answers among the best 27 % minus that among the weakest 27 %, -1 to 1; null with fewer than ten attempts.</summary>
    public decimal? Discrimination { get; init; }

    /// <summary>Correlation of its points with those of all other questions, -1 to 1; null with fewer than ten attempts, or where either never varies.</summary>
    public decimal? Correlation { get; init; }

    /// <summary>How long it was on the screen, on average.</summary>
    public required TimeSpan AverageTime { get; init; }

    /// <summary>Attempts in the best group.</summary>
    public required int Best { get; init; }

    /// <summary>Attempts in the weakest group.</summary>
    public required int Weakest { get; init; }

    /// <summary>None for a written question.</summary>
    public required IReadOnlyList<ChoiceAnalysis> Choices { get; init; }

    public ItemVerdict Verdict => Discrimination switch
    {
        _ when IsBonus => ItemVerdict.Bonus,
        null => ItemVerdict.TooFew,
        < 0 => ItemVerdict.Reversed,
        < 0.2m => ItemVerdict.Weak,
        < 0.3m => ItemVerdict.Fair,
        _ => ItemVerdict.Good,
    };
}
