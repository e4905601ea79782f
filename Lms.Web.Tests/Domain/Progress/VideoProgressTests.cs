using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Progress;

namespace Lms.Web.Tests.Domain.Progress;

public sealed class VideoProgressTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Report_AddsAtMostAMinute()
    {
        var progress = New();
        progress.Report(300, 300, 600, Now);
        Assert.Equal((300, 60, 10), (progress.PositionSeconds, progress.WatchedSeconds, progress.PercentWatched));
    }

    [Fact]
    public void Report_CompletesAt90AndStaysSo()
    {
        var progress = New();
        for (var second = 60; second <= 480; second += 60)
            progress.Report(second, 60, 600, Now);
        Assert.False(progress.IsCompleted);
        progress.Report(540, 60, 600, Now.AddMinutes(9));
        Assert.Equal((90, true, Now.AddMinutes(9)), (progress.PercentWatched, progress.IsCompleted, progress.CompletedAt));
        progress.Report(0, 60, 6000, Now.AddMinutes(10));
        Assert.Equal((90, true, Now.AddMinutes(9)), (progress.PercentWatched, progress.IsCompleted, progress.CompletedAt));
    }

    [Fact]
    public void Report_UnknownLength_CountsSecondsOnly()
    {
        var progress = New();
        progress.Report(50, 50, null, Now);
        Assert.Equal((50, 50, 0, false), (progress.PositionSeconds, progress.WatchedSeconds, progress.PercentWatched, progress.IsCompleted));
    }

    [Fact]
    public void Report_NeverGoesBackNorAbove() => Prop.ForAll((Tuple<ushort, ushort>[] reports, ushort length) =>
    {
        var progress = New();
        var last = 0;
        foreach (var (position, played) in reports)
        {
            progress.Report(position, played, length + 1, Now);
            if (progress.PercentWatched < last || progress.PercentWatched > 100 || progress.WatchedSeconds > length + 1)
                return false;
            last = progress.PercentWatched;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static VideoProgress New() => new() { StudentId = 1, VideoId = 1, LastWatchedAt = Now };
}
