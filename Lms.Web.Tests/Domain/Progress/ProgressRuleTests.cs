using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Progress;

namespace Lms.Web.Tests.Domain.Progress;

public sealed class ProgressRuleTests
{
    [Fact]
    public void Percent_StaysBetween0And100() =>
        Prop.ForAll((long credits, int items) => ProgressRule.Percent(credits, items) is >= 0 and <= 100).QuickCheckThrowOnFailure();

    [Fact]
    public void Percent_Is100OnlyWhenNothingIsMissing() => Prop.ForAll((Tuple<int, bool>[] videos) =>
    {
        var credits = videos.Sum(video => (long)ProgressRule.CreditOf(video.Item1, video.Item2));
        return ProgressRule.Percent(credits, videos.Length) == 100 == (videos.Length > 0 && Array.TrueForAll(videos, video => video.Item2));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 600, 0)]
    [InlineData(59, 6000, 0)]
    [InlineData(539, 600, 89)]
    [InlineData(540, 600, 90)]
    [InlineData(700, 600, 100)]
    [InlineData(100, 0, 0)]
    public void PercentWatched_IsRoundedDownAndCapped(int watched, int duration, int percent) => Assert.Equal(percent, ProgressRule.PercentWatched(watched, duration));

    [Fact]
    public void Percent_OfNothing_Is0() => Assert.Equal(0, ProgressRule.Percent(0, 0));
}
