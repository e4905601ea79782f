using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Completion;

namespace Lms.Web.Tests.Domain.Completion;

public sealed class CompletionRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Percent_IsBetween0And100_And100ExactlyWhenCompleted() => Check(state => state.Percent is >= 0 and <= 100 && state.Percent == 100 == state.IsCompleted);

    [Fact]
    public void NobodyIsStuck_DoingEverythingCompletes() => Check(state =>
        state.Items.Count == 0 || (state with { Items = [.. state.Items.Select(item => item with { IsDone = true, Percent = 100 })] }).Percent == 100);

    [Fact]
    public void DoingMore_NeverLowersThePercentage() => Check(state => state.Items.Index().All(one =>
        (state with { Items = [.. state.Items.Select((item, index) => index == one.Index ? item with { IsDone = true } : item)] }).Percent >= state.Percent));

    [Fact]
    public void ACompletedLecture_StaysCompleted_WhateverIsAdded() => Check(state => (state with { Kept = state.Kept with { CompletedAt = Now } }).Percent == 100);

    [Fact]
    public void EveryMissingPoint_HasAReason() => Check(state =>
        state.IsCompleted || state.Items.Count == 0 || state.Items.Any(item => state.ReasonOf(item) is not (ProgressReason.Done or ProgressReason.LectureCompleted)));

    [Fact]
    public void AReport_NeverCompletes_WhatMustBePassed()
    {
        var quiz = new ProgressItem(ProgressKind.Quiz, 1, Guid.NewGuid(), 1, 0, 40, false, true, null, Now, 0, 0);
        var state = new LectureCompletionState(1, [quiz], new KeptProgress(100, null));
        Assert.Equal((99, false, ProgressReason.NotPassed), (state.Percent, state.IsCompleted, state.ReasonOf(quiz)));
        Assert.Equal(100, new LectureCompletionState(1, [quiz with { IsDone = true }], KeptProgress.None).Percent);
    }

    [Fact]
    public void Items_CountByTheirWeight()
    {
        var video = new ProgressItem(ProgressKind.Video, 1, Guid.NewGuid(), 1, 1, 40, false, false, null, Now, 0, 0);
        var material = new ProgressItem(ProgressKind.Material, 1, Guid.NewGuid(), 1, 0, 100, true, false, Now, Now, 0, 0);
        Assert.Equal((4, 55, ProgressReason.PartlyDone), (new LectureCompletionState(1, [video, material], KeptProgress.None).Weight, new LectureCompletionState(1, [video, material], KeptProgress.None).Percent, video.Reason));
    }

    private static void Check(Func<LectureCompletionState, bool> holds) => Prop.ForAll(
        (from items in Items.ArrayOf() from reported in Gen.Choose(0, 99) from completed in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true))) select new LectureCompletionState(1, items, new KeptProgress(reported, completed ? Now : null))).ToArbitrary(),
        holds).QuickCheckThrowOnFailure();

    private static Gen<ProgressItem> Items =>
        from kind in Gen.Elements(Enum.GetValues<ProgressKind>())
        from percent in Gen.Choose(-5, 105)
        from done in Gen.Elements(true, false)
        select new ProgressItem(kind, 1, Guid.Empty, 1, 1, percent, done, kind == ProgressKind.Quiz, done ? Now : null, percent > 0 ? Now : null, 60, 0);
}
