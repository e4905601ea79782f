using Lms.Domain.AttemptRecords;
using Lms.Domain.Questions;

namespace Lms.Domain.ExamAnalytics;

/// <summary>How many attempts ended in a band of ten percent; the last band holds 100 too.</summary>
public sealed record ScoreBand(int From, int To, int Count);

/// <summary>The lowest percentage that reaches a percentile.</summary>
public sealed record CurvePoint(int Percentile, decimal Percentage);

/// <summary>A section, subject or level over all attempts.</summary>
/// <param name="Share">Right answers of all, in percent.</param>
public sealed record PartAnalysis(string Name, AnswerCounts Counts, decimal Share);

/// <summary>One choice of a question, and who took it.</summary>
public sealed record ChoiceAnalysis(int ChoiceId, string Text, bool IsRight, int Count, int AmongBest, int AmongWeakest)
{
    /// <summary>A wrong choice that the best take more often than the weakest misleads; one that nobody takes misleads nobody.</summary>
    public bool IsSuspicious => !IsRight && (Count == 0 || AmongBest > AmongWeakest);
}

/// <summary>One question over all attempts.</summary>
/// <param name="Facility">Right answers of all, in percent: a high one is an easy question.</param>
/// <param name="Discrimination">Share of right answers among the best 27 % minus that among the weakest 27 %, -1 to 1; null with fewer than ten attempts.</param>
public sealed record ItemAnalysis(int QuizQuestionId, int Order, QuestionType Type, string Text, int Attempts, int Answered, decimal Facility, decimal? Discrimination, IReadOnlyList<ChoiceAnalysis> Choices);

/// <summary>What an exam came to: each student's best attempt counted once.</summary>
public sealed record ExamAnalysis
{
    public required int QuizId { get; init; }

    public required string Title { get; init; }

    /// <summary>Attempts counted.</summary>
    public required int Count { get; init; }

    /// <summary>In percent; 0 while nobody has finished.</summary>
    public required decimal Average { get; init; }

    /// <summary>In percent.</summary>
    public required decimal Median { get; init; }

    /// <summary>Of the percentages.</summary>
    public required decimal Deviation { get; init; }

    public required IReadOnlyList<ScoreBand> Distribution { get; init; }

    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    public required IReadOnlyList<PartAnalysis> Sections { get; init; }

    public required IReadOnlyList<PartAnalysis> Subjects { get; init; }

    public required IReadOnlyList<PartAnalysis> Levels { get; init; }

    public required IReadOnlyList<ItemAnalysis> Items { get; init; }
}
