using Lms.Domain.Progress;

namespace Lms.Web.Tests.Domain.Progress;

public sealed class ProgressRuleTests
{
    [Theory]
    [InlineData(0, 600, 0)]
    [InlineData(59, 6000, 0)]
    [InlineData(539, 600, 89)]
    [InlineData(540, 600, 90)]
    [InlineData(700, 600, 100)]
    [InlineData(100, 0, 0)]
    public void PercentWatched_IsRoundedDownAndCapped(int watched, int duration, int percent) => Assert.Equal(percent, ProgressRule.PercentWatched(watched, duration));
}
