using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Assistants;

/// <summary>The teacher's assistants, and the one being written, switched on or off, or deleted.</summary>
[FeatureState]
public sealed record AssistantsState
{
    public ListState<AssistantSummary> List { get; init; } = new();

    /// <summary>The open dialog, or null.</summary>
    public AssistantTask? Task { get; init; }

    /// <summary>What the assistant of the task does; null until it came, and in other tasks.</summary>
    public AssistantScope? Scope { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }
}

/// <summary>What is done with an assistant.</summary>
public enum AssistantDeed
{
    Write,
    Assign,
    Switch,
    Delete,
}

/// <summary>A deed, and the assistant (null for a new one).</summary>
public sealed record AssistantTask(AssistantDeed Deed, AssistantSummary? Assistant);

public sealed record AssistantsAsked(ListQuery Query);

public sealed record AssistantsAnswered(ListQuery Query, Page<AssistantSummary>? Page, Refusal? Refusal);

public sealed record AssistantsExportAsked(ListQuery Query);

public sealed record AssistantsExportAnswered(IReadOnlyList<AssistantSummary>? Rows, Refusal? Refusal);

public sealed record AssistantsExportTaken;

public sealed record AssistantTaskOpened(AssistantTask Task);

public sealed record AssistantTaskClosed;

/// <summary>The assistant was filled in, or switched; null for a new one.</summary>
public sealed record AssistantWritten(int? AssistantId, StaffDraft Draft);

public sealed record AssistantScopeAsked(int AssistantId);

public sealed record AssistantScopeAnswered(int AssistantId, AssistantScope? Scope, Refusal? Refusal);

/// <summary>Duties and courses were chosen.</summary>
public sealed record AssistantAssigned(int AssistantId, AssistantScopeDraft Draft);

public sealed record AssistantDeletionAsked(int AssistantId);

public sealed record AssistantTaskDone;

public sealed record AssistantTaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AssistantsReducers
{
    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(AssistantsExportAsked))]
    public static AssistantsState OnExportAsked(AssistantsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(AssistantsExportTaken))]
    public static AssistantsState OnExportTaken(AssistantsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantTaskOpened happened) => state with { Task = happened.Task, Scope = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(AssistantTaskClosed))]
    public static AssistantsState OnClosed(AssistantsState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(AssistantScopeAsked))]
    public static AssistantsState OnScopeAsked(AssistantsState state) => state with { TaskRefusal = null };

    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantScopeAnswered happened) =>
        state.Task?.Assistant?.Id == happened.AssistantId ? state with { Scope = happened.Scope, TaskRefusal = happened.Refusal } : state;

    [ReducerMethod(typeof(AssistantAssigned))]
    public static AssistantsState OnAssigned(AssistantsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(AssistantWritten))]
    public static AssistantsState OnWritten(AssistantsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(AssistantDeletionAsked))]
    public static AssistantsState OnDeletionAsked(AssistantsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(AssistantTaskDone))]
    public static AssistantsState OnDone(AssistantsState state) => state with { Task = null, IsBusy = false };

    [ReducerMethod]
    public static AssistantsState On(AssistantsState state, AssistantTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };
}

/// <summary>What the page of assistants asks of the verbs.</summary>
public sealed class AssistantsEffects(UseCases useCases, IState<AssistantsState> assistants)
{
    [EffectMethod]
    public async Task On(AssistantsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAssistants verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AssistantsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AssistantsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAssistants verb, Actor actor) => verb.Handle(actor, happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AssistantsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AssistantWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.AssistantId is { } id
            ? await useCases.Run((UpdateAssistant verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateAssistant verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(AssistantScopeAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetAssistantScope verb, Actor actor) => verb.Handle(actor, happened.AssistantId, CancellationToken.None));
        dispatcher.Dispatch(new AssistantScopeAnswered(happened.AssistantId, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AssistantAssigned happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((AssignAssistant verb, Actor actor) => verb.Handle(actor, happened.AssistantId, Input.Of(happened.Draft), CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(AssistantDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteAssistant verb, Actor actor) => verb.Handle(actor, happened.AssistantId, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    private void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new AssistantTaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new AssistantTaskDone());
        dispatcher.Dispatch(new AssistantsAsked(assistants.Value.List.Query.Again()));
    }
}
