using Lms.Domain.AttemptRecords;

namespace Lms.Domain.ExamAnalytics;

/// <summary>How many attempts ended in a band of ten percent; the last band holds 100 too.</summary>
public sealed record ScoreBand(int From, int To, int Count);

/// <summary>The lowest percentage that reaches a percentile.</summary>
public sealed record CurvePoint(int Percentile, decimal Percentage);

/// <summary>How many attempts took so long, in whole minutes: from <paramref name="From"/> to below <paramref name="To"/>.</summary>
public sealed record TimeBand(int From, int To, int Count);

/// <summary>How long attempts took.</summary>
/// <param name="Average">The mean; zero while nobody has finished.</param>
/// <param name="MedianMinutes">The middle one, in whole minutes.</param>
public sealed record TimeAnalysis(TimeSpan Average, int MedianMinutes, IReadOnlyList<TimeBand> Bands);

/// <summary>A section, subject or level over all attempts.</summary>
/// <param name="Name">Its own name; a level's is its spelling. Empty for questions outside every section.</param>
/// <param name="Questions">How many questions it holds.</param>
/// <param name="Share">Right answers of all, in percent.</param>
public sealed record PartAnalysis(string Name, int Questions, AnswerCounts Counts, decimal Share);

/// <summary>
/// What an exam came to: each student's best attempt counted once, as in the ranking. Formulas and their sources are
/// named where they are computed: <see cref="Distribution"/>, <see cref="ItemReckoning"/>.
/// </summary>
public sealed record ExamAnalysis
{
    /// <summary>Fewer attempts than these say nothing about discrimination and reliability.</summary>
    public const int FewestAttempts = 10;

    public required int QuizId { get; init; }

    public required string Title { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    /// <summary>Attempts counted.</summary>
    public required int Count { get; init; }

    /// <summary>Attempts under way.</summary>
    public required int Running { get; init; }

    /// <summary>Handed-in attempts with an answer that waits for a marker; they are not counted yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>True while new scores have not found their place in the ranking yet; soon they have.</summary>
    public required bool IsBeingRanked { get; init; }

    /// <summary>In percent; 0 while nobody has finished.</summary>
    public required decimal Average { get; init; }

    /// <summary>In percent.</summary>
    public required decimal Median { get; init; }

    /// <summary>Of the percentages.</summary>
    public required decimal Deviation { get; init; }

    /// <summary>The highest percentage.</summary>
    public required decimal Highest { get; init; }

    /// <summary>The lowest percentage.</summary>
    public required decimal Lowest { get; init; }

    /// <summary>Counted attempts that passed; null when there is no mark to reach.</summary>
    public int? Passed { get; init; }

    /// <summary>
    /// Cronbach's alpha (1951), the share of the scores' variance that the questions have in common: k / (k - 1) x (1 - sum of
    /// the questions' variances / variance of the scores). Null with fewer than ten attempts, fewer than two questions, or
    /// equal scores.
    /// </summary>
    public decimal? Reliability { get; init; }

    public required IReadOnlyList<ScoreBand> Distribution { get; init; }

    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    public required TimeAnalysis Time { get; init; }

    /// <summary>Empty when the exam has none.</summary>
    public required IReadOnlyList<PartAnalysis> Sections { get; init; }

    public required IReadOnlyList<PartAnalysis> Subjects { get; init; }

    public required IReadOnlyList<PartAnalysis> Levels { get; init; }

    public required IReadOnlyList<ItemAnalysis> Items { get; init; }
}
