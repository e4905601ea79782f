using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Operations;
using Lms.Web.Doors;

namespace Lms.Web.Components.Owner.Health;

/// <summary>How the system was doing when it was last looked at.</summary>
[FeatureState]
public sealed record HealthState
{
    public SystemHealth? Health { get; init; }

    public bool IsLoading { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record HealthAsked;

public sealed record HealthAnswered(SystemHealth? Health, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class HealthReducers
{
    [ReducerMethod(typeof(HealthAsked))]
    public static HealthState OnAsked(HealthState state) => state with { IsLoading = true, Refusal = null };

    [ReducerMethod]
    public static HealthState On(HealthState state, HealthAnswered happened) => state with { IsLoading = false, Health = happened.Health ?? state.Health, Refusal = happened.Refusal };
}

/// <summary>What the page of system health asks of the verb.</summary>
public sealed class HealthEffects(UseCases useCases)
{
    [EffectMethod(typeof(HealthAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetSystemHealth verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new HealthAnswered(found.Value, found.Refusal));
    }
}
