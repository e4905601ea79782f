using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Grading;

namespace Lms.Web.Tests.Domain.Grading;

public sealed class DeadlineCalculatorTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Deadline_IsTheEarlierOfTimerAndClose()
    {
        Assert.Equal(Noon.AddMinutes(45), DeadlineCalculator.DeadlineOf(new() { TimerMinutes = 45, Closes = Noon.AddHours(2) }, Noon));
        Assert.Equal(Noon.AddMinutes(20), DeadlineCalculator.DeadlineOf(new() { TimerMinutes = 45, Closes = Noon.AddMinutes(20) }, Noon));
        Assert.Null(DeadlineCalculator.DeadlineOf(new(), Noon));
    }

    [Fact]
    public void Deadline_CountsAccommodationsIn()
    {
        var terms = new DeadlineTerms { TimerMinutes = 45, TimeMultiplier = 1.5m, AllowanceMinutes = 15, AddedMinutes = 5 };
        Assert.Equal(Noon.AddMinutes(68 + 15 + 5), DeadlineCalculator.DeadlineOf(terms, Noon));
    }

    [Fact]
    public void Extension_OnlyEverMovesTheCloseLater()
    {
        var terms = new DeadlineTerms { Closes = Noon, ExtendedTo = Noon.AddHours(1) };
        Assert.Equal(Noon.AddHours(1), DeadlineCalculator.ScheduleOf(terms).Closes);
        Assert.Equal(Noon, DeadlineCalculator.ScheduleOf(terms with { ExtendedTo = Noon.AddHours(-1) }).Closes);
        Assert.Null(DeadlineCalculator.ScheduleOf(terms with { Closes = null }).Closes);
    }

    [Fact]
    public void IsOpen_FromOpeningUntilBeforeClosing()
    {
        var terms = new DeadlineTerms { Opens = Noon, Closes = Noon.AddHours(1) };
        Assert.False(DeadlineCalculator.IsOpen(terms, Noon.AddTicks(-1)));
        Assert.True(DeadlineCalculator.IsOpen(terms, Noon));
        Assert.False(DeadlineCalculator.IsOpen(terms, Noon.AddHours(1)));
    }

    /// <summary>Nothing that staff grant ever takes time away.</summary>
    [Fact]
    public void Granting_NeverShortens() => Check.QuickThrowOnFailure(Prop.ForAll(Terms().ToArbitrary(), terms =>
    {
        var deadline = DeadlineCalculator.DeadlineOf(terms, Noon);
        return NotEarlier(DeadlineCalculator.DeadlineOf(terms with { AddedMinutes = terms.AddedMinutes + 5 }, Noon), deadline)
            && NotEarlier(DeadlineCalculator.DeadlineOf(terms with { AllowanceMinutes = terms.AllowanceMinutes + 5 }, Noon), deadline)
            && NotEarlier(DeadlineCalculator.DeadlineOf(terms with { TimeMultiplier = terms.TimeMultiplier + 0.5m }, Noon), deadline)
            && NotEarlier(DeadlineCalculator.DeadlineOf(terms with { ExtendedTo = (terms.ExtendedTo ?? Noon).AddHours(1) }, Noon), deadline);
    }));

    /// <summary>Minutes added to a running attempt reach the student in full.</summary>
    [Fact]
    public void AddedMinutes_ArriveInFull() => Check.QuickThrowOnFailure(Prop.ForAll(Terms().ToArbitrary(), terms =>
        DeadlineCalculator.DeadlineOf(terms, Noon) is not { } deadline
        || DeadlineCalculator.DeadlineOf(terms with { AddedMinutes = terms.AddedMinutes + 7 }, Noon) == deadline.AddMinutes(7)));

    private static bool NotEarlier(DateTimeOffset? later, DateTimeOffset? earlier) => later is null ? earlier is null : earlier is null || later >= earlier;

    private static Gen<DeadlineTerms> Terms() =>
        from timer in Gen.Choose(0, 180)
        from closes in Gen.OneOf(Gen.Constant((DateTimeOffset?)null), Gen.Choose(1, 600).Select(minutes => (DateTimeOffset?)Noon.AddMinutes(minutes)))
        from extended in Gen.OneOf(Gen.Constant((DateTimeOffset?)null), Gen.Choose(1, 600).Select(minutes => (DateTimeOffset?)Noon.AddMinutes(minutes)))
        from multiplier in Gen.Choose(10, 30)
        from allowance in Gen.Choose(0, 60)
        from added in Gen.Choose(0, 60)
        select new DeadlineTerms { TimerMinutes = timer, Closes = closes, ExtendedTo = extended, TimeMultiplier = multiplier / 10m, AllowanceMinutes = allowance, AddedMinutes = added };
}
