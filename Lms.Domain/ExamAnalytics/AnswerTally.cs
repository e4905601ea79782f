using Lms.Domain.Grading;

namespace Lms.Domain.ExamAnalytics;

/// <summary>The same answer to the same question with the same result, added up by the database over all counted attempts.</summary>
internal sealed record AnswerTally
{
    public required int QuizQuestionId { get; init; }

    public required AnswerResult? Result { get; init; }

    /// <summary>The ids of the chosen choices, separated by commas.</summary>
    public required string Chosen { get; init; }

    public required int Count { get; init; }

    /// <summary>How many of them stand in the best group.</summary>
    public required int Best { get; init; }

    public required int Weakest { get; init; }

    /// <summary>Points of the answers, added up; and so on for their squares.</summary>
    public required double Points { get; init; }

    public required double PointsSquared { get; init; }

    /// <summary>Scores of the attempts.</summary>
    public required double Scores { get; init; }

    public required double ScoresSquared { get; init; }

    /// <summary>Points of the answer x score of its attempt.</summary>
    public required double Products { get; init; }

    public required long Milliseconds { get; init; }
}

/// <summary>Attempts with the same score.</summary>
internal sealed record ScoreTally(decimal? Score, decimal Maximum, int? Rank, int Count, long Milliseconds);

/// <summary>
/// Where the best and the weakest 27 % end: the groups that tell most with least error (Kelley, "The selection of upper
/// and lower groups for the validation of test items", 1939). Attempts with equal scores are never torn apart, so a group
/// may be larger than 27 %; where all are equal both groups are everybody, and nothing discriminates.
/// </summary>
/// <param name="LastBest">The last rank that belongs to the best.</param>
/// <param name="FirstWeakest">The first rank that belongs to the weakest.</param>
internal sealed record GroupCut(int LastBest, int FirstWeakest)
{
    private const decimal Share = 0.27m;

    /// <summary>The groups among these ranks; nobody belongs to either when there are fewer than two attempts.</summary>
    public static GroupCut Of(IReadOnlyCollection<ScoreTally> scores)
    {
        var count = scores.Sum(row => row.Count);
        if (count < 2)
            return new GroupCut(0, int.MaxValue);
        var size = Math.Max(1, (int)Math.Round(count * Share, MidpointRounding.AwayFromZero));
        return new GroupCut(RankAt(size), RankAt(count - size + 1));

        int RankAt(int place)
        {
            foreach (var row in scores.OrderBy(row => row.Rank))
            {
                place -= row.Count;
                if (place <= 0)
                    return row.Rank ?? 0;
            }

            return 0;
        }
    }
}
