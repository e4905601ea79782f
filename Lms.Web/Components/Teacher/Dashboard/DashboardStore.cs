using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Dashboard;

/// <summary>What the teacher sees first.</summary>
[FeatureState]
public sealed record DashboardState
{
    public TeacherDashboard? Board { get; init; }

    /// <summary>The questions students get wrong most.</summary>
    public IReadOnlyList<HardQuestion> Hardest { get; init; } = [];

    public Refusal? Refusal { get; init; }
}

public sealed record DashboardAsked;

public sealed record DashboardAnswered(TeacherDashboard? Board, IReadOnlyList<HardQuestion> Hardest, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class DashboardReducers
{
    [ReducerMethod(typeof(DashboardAsked))]
    public static DashboardState OnAsked(DashboardState state) => state with { Refusal = null };

    [ReducerMethod]
    public static DashboardState On(DashboardState state, DashboardAnswered happened) => new() { Board = happened.Board ?? state.Board, Hardest = happened.Hardest, Refusal = happened.Refusal };
}

/// <summary>What the dashboard asks of the verbs.</summary>
public sealed class DashboardEffects(UseCases useCases)
{
    [EffectMethod(typeof(DashboardAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var board = await useCases.Run((GetTeacherDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        var hardest = await useCases.Run((ListHardestQuestions verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new DashboardAnswered(board.Value, hardest.Value ?? [], board.Refusal ?? hardest.Refusal));
    }
}
