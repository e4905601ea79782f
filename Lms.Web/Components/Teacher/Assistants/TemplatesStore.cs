using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.AssistantTemplates;
using Lms.Domain.Common;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Assistants;

/// <summary>The teacher's own templates of duties, and the one being kept, renamed or deleted.</summary>
[FeatureState]
public sealed record TemplatesState
{
    public IReadOnlyList<AssistantTemplateSummary> Templates { get; init; } = [];

    /// <summary>Why they were not read.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The open dialog, or null.</summary>
    public TemplateTask? Task { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }
}

/// <summary>Keeping a new template (null, with what it is made of), renaming one, or deleting it.</summary>
public sealed record TemplateTask(AssistantTemplateSummary? Template, AssistantTemplateDraft? Kept = null, bool Deletes = false);

public sealed record TemplatesAsked;

public sealed record TemplatesAnswered(IReadOnlyList<AssistantTemplateSummary>? Templates, Refusal? Refusal);

public sealed record TemplateTaskOpened(TemplateTask Task);

public sealed record TemplateTaskClosed;

/// <summary>The template was filled in; null for a new one.</summary>
public sealed record TemplateWritten(int? TemplateId, AssistantTemplateDraft Draft);

public sealed record TemplateDeletionAsked(int TemplateId);

public sealed record TemplateTaskDone;

public sealed record TemplateTaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class TemplatesReducers
{
    [ReducerMethod]
    public static TemplatesState On(TemplatesState state, TemplatesAnswered happened) => state with { Templates = happened.Templates ?? state.Templates, Refusal = happened.Refusal };

    [ReducerMethod]
    public static TemplatesState On(TemplatesState state, TemplateTaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(TemplateTaskClosed))]
    public static TemplatesState OnClosed(TemplatesState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(TemplateWritten))]
    public static TemplatesState OnWritten(TemplatesState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(TemplateDeletionAsked))]
    public static TemplatesState OnDeletionAsked(TemplatesState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(TemplateTaskDone))]
    public static TemplatesState OnDone(TemplatesState state) => state with { Task = null, IsBusy = false };

    [ReducerMethod]
    public static TemplatesState On(TemplatesState state, TemplateTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };
}

/// <summary>What the page of assistants asks of the verbs about templates.</summary>
public sealed class TemplatesEffects(UseCases useCases)
{
    [EffectMethod(typeof(TemplatesAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAssistantTemplates verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new TemplatesAnswered(found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TemplateWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.TemplateId is { } id
            ? await useCases.Run((ChangeAssistantTemplate verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateAssistantTemplate verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(TemplateDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteAssistantTemplate verb, Actor actor) => verb.Handle(actor, happened.TemplateId, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    private static void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new TemplateTaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new TemplateTaskDone());
        dispatcher.Dispatch(new TemplatesAsked());
    }
}
