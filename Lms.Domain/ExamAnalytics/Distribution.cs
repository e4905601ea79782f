namespace Lms.Domain.ExamAnalytics;

/// <summary>What a set of percentages looks like. Pure.</summary>
public static class Distribution
{
    private const int Width = 10;

    /// <summary>Ten bands of ten percent.</summary>
    public static IReadOnlyList<ScoreBand> Bands(IReadOnlyCollection<decimal> percentages) => [.. Enumerable.Range(0, 100 / Width).Select(band => new ScoreBand(
        band * Width, (band + 1) * Width, percentages.Count(value => Math.Min((int)(value / Width), (100 / Width) - 1) == band)))];

    /// <summary>For every tenth percentile the lowest percentage that so many percent do not exceed.</summary>
    public static IReadOnlyList<CurvePoint> Curve(IReadOnlyCollection<decimal> percentages)
    {
        if (percentages.Count == 0)
            return [];
        var sorted = percentages.Order().ToArray();
        return [.. Enumerable.Range(1, 10).Select(step => step * 10).Select(percentile => new CurvePoint(percentile, sorted[(int)Math.Ceiling(percentile / 100m * sorted.Length) - 1]))];
    }

    /// <summary>The middle one, or the mean of the two in the middle; 0 of none.</summary>
    public static decimal Median(IReadOnlyCollection<decimal> percentages)
    {
        if (percentages.Count == 0)
            return 0;
        var sorted = percentages.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The standard deviation over all, two decimals; 0 of none.</summary>
    public static decimal Deviation(IReadOnlyCollection<decimal> percentages)
    {
        if (percentages.Count == 0)
            return 0;
        var mean = (double)percentages.Average();
        return Math.Round((decimal)Math.Sqrt(percentages.Average(value => ((double)value - mean) * ((double)value - mean))), 2);
    }
}
