using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notes;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>What the outline editor asks of the verbs about texts and live classes.</summary>
public sealed class ContentEffects(UseCases useCases, IState<OutlineState> state)
{
    [EffectMethod]
    public async Task On(NoteOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadNote verb, Actor actor) => verb.Handle(actor, happened.NoteId, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } note ? new TaskOpened(new NoteTask(note.Summary.LectureId, note)) : new ItemRefused(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(NoteWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.NoteId is { } id
            ? await useCases.Run((UpdateNote verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateNote verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(NotePreviewAsked happened, IDispatcher dispatcher)
    {
        var shown = await useCases.Run((PreviewNote verb, Actor actor) => verb.Handle(actor, happened.Body, CancellationToken.None));
        dispatcher.Dispatch(shown.Value is { } body ? new NotePreviewed(body) : new TaskRefused(shown.Refusal!));
    }

    [EffectMethod]
    public async Task On(ClassWritten happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    private void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new TaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new TaskDone());
        dispatcher.Dispatch(new OutlineAsked(state.Value.CourseId));
    }
}
