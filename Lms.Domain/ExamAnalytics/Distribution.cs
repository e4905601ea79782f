namespace Lms.Domain.ExamAnalytics;

/// <summary>How often a value occurs.</summary>
public readonly record struct Weighted(decimal Value, int Count);

/// <summary>What a set of percentages looks like, told value by value how often each occurs. Pure.</summary>
public static class Distribution
{
    private const int Width = 10;

    /// <summary>The widths of bands of time that read well, in minutes.</summary>
    private static readonly int[] TimeWidths = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480, 1440];

    private const int MostTimeBands = 12;

    /// <summary>Ten bands of ten percent.</summary>
    public static IReadOnlyList<ScoreBand> Bands(IReadOnlyCollection<Weighted> percentages) => [.. Enumerable.Range(0, 100 / Width).Select(band => new ScoreBand(
        band * Width, (band + 1) * Width, percentages.Where(one => Math.Min((int)(one.Value / Width), (100 / Width) - 1) == band).Sum(one => one.Count)))];

    /// <summary>For every tenth percentile the lowest percentage that so many percent do not exceed (nearest rank).</summary>
    public static IReadOnlyList<CurvePoint> Curve(IReadOnlyCollection<Weighted> percentages)
    {
        var count = percentages.Sum(one => one.Count);
        return count == 0 ? [] : [.. Enumerable.Range(1, 10).Select(step => step * 10).Select(percentile => new CurvePoint(percentile, At(percentages, (int)Math.Ceiling(percentile / 100m * count))))];
    }

    /// <summary>The mean, two decimals; 0 of none.</summary>
    public static decimal Average(IReadOnlyCollection<Weighted> values)
    {
        var count = values.Sum(one => one.Count);
        return count == 0 ? 0 : Math.Round(values.Sum(one => one.Value * one.Count) / count, 2);
    }

    /// <summary>The middle one, or the mean of the two in the middle; 0 of none.</summary>
    public static decimal Median(IReadOnlyCollection<Weighted> values)
    {
        var count = values.Sum(one => one.Count);
        return count switch
        {
            0 => 0,
            _ when count % 2 == 1 => At(values, (count / 2) + 1),
            _ => (At(values, count / 2) + At(values, (count / 2) + 1)) / 2,
        };
    }

    /// <summary>The standard deviation over all, two decimals; 0 of none.</summary>
    public static decimal Deviation(IReadOnlyCollection<Weighted> values) => Math.Round((decimal)Math.Sqrt(Variance(values)), 2);

    /// <summary>The mean squared distance from the mean; 0 of none.</summary>
    public static double Variance(IReadOnlyCollection<Weighted> values)
    {
        var count = values.Sum(one => one.Count);
        if (count == 0)
            return 0;
        var mean = values.Sum(one => (double)one.Value * one.Count) / count;
        return values.Sum(one => one.Count * ((double)one.Value - mean) * ((double)one.Value - mean)) / count;
    }

    /// <summary>Bands of time, at most twelve of them, each as wide as reads well, from the first that holds something to the last.</summary>
    /// <param name="minutes">Whole minutes.</param>
    public static IReadOnlyList<TimeBand> TimeBands(IReadOnlyCollection<Weighted> minutes)
    {
        if (minutes.Count == 0)
            return [];
        var (first, last) = ((int)minutes.Min(one => one.Value), (int)minutes.Max(one => one.Value));
        var width = Array.Find(TimeWidths, candidate => (last / candidate) - (first / candidate) < MostTimeBands);
        if (width == 0)
            width = (last / MostTimeBands) + 1;
        return [.. Enumerable.Range(first / width, (last / width) - (first / width) + 1).Select(band => new TimeBand(
            band * width, (band + 1) * width, minutes.Where(one => (int)one.Value / width == band).Sum(one => one.Count)))];
    }

    /// <summary>The one at this place, from 1, in rising order.</summary>
    private static decimal At(IEnumerable<Weighted> values, int place)
    {
        foreach (var one in values.OrderBy(one => one.Value))
        {
            place -= one.Count;
            if (place <= 0)
                return one.Value;
        }

        return 0;
    }
}
