using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.LiveClasses;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>The live classes of one's courses, and the one being planned.</summary>
[FeatureState]
public sealed record LiveClassesState
{
    public ListState<LiveClassSummary> List { get; init; } = new();

    /// <summary>Where a class can be held; null until it is known.</summary>
    public IReadOnlyList<TaughtLecture>? Lectures { get; init; }

    /// <summary>True while the dialog for a new one is open.</summary>
    public bool IsPlanning { get; init; }

    /// <summary>True while it is being stored.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not stored.</summary>
    public Refusal? PlanRefusal { get; init; }
}

public sealed record LiveClassesAsked(ListQuery Query);

public sealed record LiveClassesAnswered(ListQuery Query, Page<LiveClassSummary>? Page, Refusal? Refusal);

public sealed record LiveClassesExportAsked(ListQuery Query);

public sealed record LiveClassesExportAnswered(IReadOnlyList<LiveClassSummary>? Rows, Refusal? Refusal);

public sealed record LiveClassesExportTaken;

public sealed record LiveClassPlacesAsked;

public sealed record LiveClassPlacesAnswered(IReadOnlyList<TaughtLecture> Lectures);

public sealed record PlanningOpened;

public sealed record PlanningClosed;

/// <summary>A new class was filled in.</summary>
public sealed record LiveClassPlanned(LiveClassDraft Draft);

public sealed record LiveClassPlanRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class LiveClassesReducers
{
    [ReducerMethod]
    public static LiveClassesState On(LiveClassesState state, LiveClassesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static LiveClassesState On(LiveClassesState state, LiveClassesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(LiveClassesExportAsked))]
    public static LiveClassesState OnExportAsked(LiveClassesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static LiveClassesState On(LiveClassesState state, LiveClassesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(LiveClassesExportTaken))]
    public static LiveClassesState OnExportTaken(LiveClassesState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static LiveClassesState On(LiveClassesState state, LiveClassPlacesAnswered happened) => state with { Lectures = happened.Lectures };

    [ReducerMethod(typeof(PlanningOpened))]
    public static LiveClassesState OnPlanning(LiveClassesState state) => state with { IsPlanning = true, IsBusy = false, PlanRefusal = null };

    [ReducerMethod(typeof(PlanningClosed))]
    public static LiveClassesState OnClosed(LiveClassesState state) => state with { IsPlanning = false, IsBusy = false, PlanRefusal = null };

    [ReducerMethod(typeof(LiveClassPlanned))]
    public static LiveClassesState OnPlanned(LiveClassesState state) => state with { IsBusy = true, PlanRefusal = null };

    [ReducerMethod]
    public static LiveClassesState On(LiveClassesState state, LiveClassPlanRefused happened) => state with { IsBusy = false, PlanRefusal = happened.Refusal };
}
