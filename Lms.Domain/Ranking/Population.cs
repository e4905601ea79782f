namespace Lms.Domain.Ranking;

/// <summary>The scores that an exam's attempts are placed among: one per student. Pure.</summary>
public sealed class Population
{
    private readonly decimal[] ascending;

    /// <summary>The population of these scores, in any order.</summary>
    public Population(IEnumerable<decimal> scores) => ascending = [.. scores.Order()];

    /// <summary>How many there are.</summary>
    public int Count => ascending.Length;

    /// <summary>1 plus the number of strictly higher scores: equals share a rank and the next is skipped.</summary>
    public int Rank(decimal score) => 1 + Count - NotHigher(score);

    /// <summary>100 x scores that are not higher / all, two decimals; 0 among nobody.</summary>
    public decimal Percentile(decimal score) =>
        Count == 0 ? 0 : decimal.Round(100m * NotHigher(score) / Count, 2, MidpointRounding.AwayFromZero);

    /// <summary>Which of each student's attempts counts: the highest score, then the earliest start.</summary>
    public static IReadOnlySet<int> BestOf(IEnumerable<(int AttemptId, int StudentId, decimal Score, DateTimeOffset StartedAt)> completed) =>
        completed.GroupBy(row => row.StudentId)
            .Select(own => own.OrderByDescending(row => row.Score).ThenBy(row => row.StartedAt).ThenBy(row => row.AttemptId).First().AttemptId)
            .ToHashSet();

    private int NotHigher(decimal score)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] <= score)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
