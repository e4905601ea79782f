using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.TaughtStudents;
using Lms.Web.Doors;

namespace Lms.Web.Components.Assistant.Dashboard;

/// <summary>What waits for the assistant.</summary>
[FeatureState]
public sealed record AssistantDashboardState
{
    /// <summary>Null until it came.</summary>
    public AssistantDashboard? Board { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record AssistantDashboardAsked;

public sealed record AssistantDashboardAnswered(AssistantDashboard? Board, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AssistantDashboardReducers
{
    [ReducerMethod(typeof(AssistantDashboardAsked))]
    public static AssistantDashboardState OnAsked(AssistantDashboardState state) => state with { Refusal = null };

    [ReducerMethod]
    public static AssistantDashboardState On(AssistantDashboardState state, AssistantDashboardAnswered happened) => new() { Board = happened.Board ?? state.Board, Refusal = happened.Refusal };
}

/// <summary>What the assistant's dashboard asks of the verb.</summary>
public sealed class AssistantDashboardEffects(UseCases useCases)
{
    [EffectMethod(typeof(AssistantDashboardAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetAssistantDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new AssistantDashboardAnswered(found.Value, found.Refusal));
    }
}
