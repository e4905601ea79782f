using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Revenue;
using Lms.Web.Doors;

namespace Lms.Web.Components.Owner.Revenue;

/// <summary>What was earned in the months on the screen.</summary>
[FeatureState]
public sealed record RevenueState
{
    public RevenueReport? Report { get; init; }

    public bool IsLoading { get; init; }

    public Refusal? Refusal { get; init; }
}

/// <summary>The report of this many months, the current one included, was asked for.</summary>
public sealed record RevenueAsked(int Months, string TimeZone);

public sealed record RevenueAnswered(RevenueReport? Report, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class RevenueReducers
{
    [ReducerMethod(typeof(RevenueAsked))]
    public static RevenueState OnAsked(RevenueState state) => state with { IsLoading = true, Refusal = null };

    [ReducerMethod]
    public static RevenueState On(RevenueState state, RevenueAnswered happened) => state with { IsLoading = false, Report = happened.Report ?? state.Report, Refusal = happened.Refusal };
}

/// <summary>What the page of revenue asks of the verb.</summary>
public sealed class RevenueEffects(UseCases useCases, TimeProvider clock)
{
    [EffectMethod]
    public async Task On(RevenueAsked happened, IDispatcher dispatcher)
    {
        var now = TimeZoneInfo.ConvertTime(clock.Now(), TimeZoneInfo.FindSystemTimeZoneById(happened.TimeZone));
        var filter = new RevenueFilter { From = DateOnly.FromDateTime(now.DateTime).AddMonths(1 - happened.Months), TimeZone = happened.TimeZone };
        var found = await useCases.Run((GetRevenue verb, Actor actor) => verb.Handle(actor, Input.Of(filter), CancellationToken.None));
        dispatcher.Dispatch(new RevenueAnswered(found.Value, found.Refusal));
    }
}
