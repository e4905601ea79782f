using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Materials;
using Lms.Web.Components.Shared;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Materials;

/// <summary>The materials of one's courses, and the one being written or deleted.</summary>
[FeatureState]
public sealed record MaterialsState
{
    public ListState<MaterialSummary> List { get; init; } = new();

    /// <summary>Where materials can be; null until it is known.</summary>
    public MaterialChoices? Choices { get; init; }

    /// <summary>The open dialog, or null.</summary>
    public MaterialTask? Task { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }
}

/// <summary>The courses, and their lectures.</summary>
public sealed record MaterialChoices(IReadOnlyList<Choice> Courses, IReadOnlyList<Choice> Lectures);

/// <summary>Writing a material (null for a new one), or deleting it.</summary>
public sealed record MaterialTask(MaterialSummary? Material, bool Deletes = false);

public sealed record MaterialsAsked(ListQuery Query);

public sealed record MaterialsAnswered(ListQuery Query, Page<MaterialSummary>? Page, Refusal? Refusal);

public sealed record MaterialsExportAsked(ListQuery Query);

public sealed record MaterialsExportAnswered(IReadOnlyList<MaterialSummary>? Rows, Refusal? Refusal);

public sealed record MaterialsExportTaken;

public sealed record MaterialChoicesAsked;

public sealed record MaterialChoicesAnswered(MaterialChoices Choices);

public sealed record MaterialTaskOpened(MaterialTask Task);

public sealed record MaterialTaskClosed;

/// <summary>The material was filled in; null for a new one.</summary>
public sealed record MaterialWritten(int? MaterialId, MaterialDraft Draft);

public sealed record MaterialDeletionAsked(int MaterialId);

public sealed record MaterialTaskDone;

public sealed record MaterialTaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MaterialsReducers
{
    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(MaterialsExportAsked))]
    public static MaterialsState OnExportAsked(MaterialsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(MaterialsExportTaken))]
    public static MaterialsState OnExportTaken(MaterialsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialChoicesAnswered happened) => state with { Choices = happened.Choices };

    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialTaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(MaterialTaskClosed))]
    public static MaterialsState OnClosed(MaterialsState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(MaterialWritten))]
    public static MaterialsState OnWritten(MaterialsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(MaterialDeletionAsked))]
    public static MaterialsState OnDeletionAsked(MaterialsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(MaterialTaskDone))]
    public static MaterialsState OnDone(MaterialsState state) => state with { Task = null, IsBusy = false };

    [ReducerMethod]
    public static MaterialsState On(MaterialsState state, MaterialTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };
}
