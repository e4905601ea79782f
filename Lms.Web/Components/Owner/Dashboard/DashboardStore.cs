using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Domain.Operations;
using Lms.Web.Doors;

namespace Lms.Web.Components.Owner.Dashboard;

/// <summary>The site at a glance.</summary>
[FeatureState]
public sealed record OwnerDashboardState
{
    /// <summary>Null until it came.</summary>
    public OwnerDashboard? Site { get; init; }

    /// <summary>Null until it came: looking at database, files and mail takes a moment longer.</summary>
    public SystemHealth? Health { get; init; }

    /// <summary>The newest deeds.</summary>
    public IReadOnlyList<AuditSummary>? Deeds { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record OwnerDashboardAsked;

public sealed record OwnerDashboardAnswered(OwnerDashboard? Site, IReadOnlyList<AuditSummary>? Deeds, Refusal? Refusal);

public sealed record OwnerHealthAnswered(SystemHealth? Health);

/// <summary>What happens to the state when something happens.</summary>
public static class OwnerDashboardReducers
{
    [ReducerMethod(typeof(OwnerDashboardAsked))]
    public static OwnerDashboardState OnAsked(OwnerDashboardState state) => state with { Refusal = null };

    [ReducerMethod]
    public static OwnerDashboardState On(OwnerDashboardState state, OwnerDashboardAnswered happened) =>
        state with { Site = happened.Site ?? state.Site, Deeds = happened.Deeds ?? state.Deeds, Refusal = happened.Refusal };

    [ReducerMethod]
    public static OwnerDashboardState On(OwnerDashboardState state, OwnerHealthAnswered happened) => state with { Health = happened.Health };
}

/// <summary>What the owner's dashboard asks of the verbs.</summary>
public sealed class OwnerDashboardEffects(UseCases useCases)
{
    private const int Deeds = 8;

    [EffectMethod(typeof(OwnerDashboardAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var site = await useCases.Run((GetOwnerDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        var deeds = await useCases.Run((ListAuditEntries verb, Actor actor) => verb.Handle(actor, Input.Of(new AuditFilter()), new PageRequest(0, Deeds, string.Empty, null), CancellationToken.None));
        dispatcher.Dispatch(new OwnerDashboardAnswered(site.Value, deeds.Value?.Items, site.Refusal ?? deeds.Refusal));
        var health = await useCases.Run((GetSystemHealth verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new OwnerHealthAnswered(health.Value));
    }
}
