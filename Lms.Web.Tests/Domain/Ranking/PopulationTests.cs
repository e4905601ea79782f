using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Ranking;

namespace Lms.Web.Tests.Domain.Ranking;

public sealed class PopulationTests
{
    [Fact]
    public void Equals_ShareARank_AndTheNextIsSkipped()
    {
        var population = new Population([5m, 9m, 7m, 7m]);
        Assert.Equal([1, 2, 2, 4], new[] { 9m, 7m, 7m, 5m }.Select(population.Rank));
        Assert.Equal([100m, 75m, 75m, 25m], new[] { 9m, 7m, 7m, 5m }.Select(population.Percentile));
    }

    [Fact]
    public void ALoneAttempt_HasPercentile100_EvenWithNothing() => Assert.Equal((1, 100m), (new Population([0m]).Rank(0m), new Population([0m]).Percentile(0m)));

    [Fact]
    public void Percentile_HasTwoDecimals() => Assert.Equal(83.64m, new Population(Enumerable.Range(1, 165).Select(score => (decimal)score)).Percentile(138m));

    [Fact]
    public void AScoreOutsideThePopulation_IsPlacedAmongIt() => Assert.Equal((3, 0m), (new Population([5m, 6m]).Rank(4m), new Population([5m, 6m]).Percentile(4m)));

    [Fact]
    public void BestOf_TakesTheHighestThenTheEarliest()
    {
        var start = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal([2, 4], Population.BestOf([(1, 7, 3m, start), (2, 7, 5m, start.AddHours(1)), (3, 7, 5m, start.AddHours(2)), (4, 8, 1m, start)]).Order());
    }

    [Fact]
    public void RankAndPercentile_AgreeWithPlainCounting() => Prop.ForAll(Gen.Choose(-4, 12).Select(score => score / 2m).NonEmptyListOf().ToArbitrary(), scores =>
    {
        var population = new Population(scores);
        return scores.All(score => population.Rank(score) == 1 + scores.Count(other => other > score)
            && population.Percentile(score) == decimal.Round(100m * scores.Count(other => other <= score) / scores.Count, 2, MidpointRounding.AwayFromZero));
    }).QuickCheckThrowOnFailure();
}
