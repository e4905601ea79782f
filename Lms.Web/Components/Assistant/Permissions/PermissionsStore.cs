using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Web.Doors;

namespace Lms.Web.Components.Assistant.Permissions;

/// <summary>The table of what the reader may do.</summary>
[FeatureState]
public sealed record PermissionsState
{
    /// <summary>Null until it came.</summary>
    public PermissionTable? Table { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record PermissionsAsked;

public sealed record PermissionsAnswered(PermissionTable? Table, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class PermissionsReducers
{
    [ReducerMethod]
    public static PermissionsState On(PermissionsState state, PermissionsAnswered happened) => state with { Table = happened.Table ?? state.Table, Refusal = happened.Refusal };
}

/// <summary>What the page asks of the verb.</summary>
public sealed class PermissionsEffects(UseCases useCases)
{
    [EffectMethod(typeof(PermissionsAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((PermissionsInWords verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new PermissionsAnswered(found.Value, found.Refusal));
    }
}
