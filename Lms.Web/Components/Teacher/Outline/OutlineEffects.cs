using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Outline;
using Lms.Domain.Topics;
using Lms.Domain.Videos;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>What the outline editor asks of the verbs through its dialogs.</summary>
public sealed class OutlineEffects(UseCases useCases, IState<OutlineState> state)
{
    [EffectMethod]
    public async Task On(OutlineAsked happened, IDispatcher dispatcher)
    {
        var outline = await useCases.Run((GetCourseOutline verb, Actor actor) => verb.Handle(actor, happened.CourseId, CancellationToken.None));
        if (outline.Value is null)
        {
            dispatcher.Dispatch(new OutlineAnswered(happened.CourseId, null, new LectureContents(), outline.Refusal));
            return;
        }

        var materials = await useCases.Run((ListMaterialsOfCourse verb, Actor actor) => verb.Handle(actor, happened.CourseId, PageRequest.All, CancellationToken.None));
        var notes = await useCases.Run((ListNotes verb, Actor actor) => verb.Handle(actor, new NoteFilter(CourseId: happened.CourseId), CancellationToken.None));
        var classes = await useCases.Run((ListLiveClasses verb, Actor actor) => verb.Handle(actor, new LiveClassFilter(happened.CourseId), PageRequest.All, CancellationToken.None));
        var contents = new LectureContents { Materials = materials.Value?.Items ?? [], Notes = notes.Value ?? [], LiveClasses = classes.Value?.Items ?? [] };
        dispatcher.Dispatch(new OutlineAnswered(happened.CourseId, outline.Value, contents, materials.Refusal ?? notes.Refusal ?? classes.Refusal));
    }

    [EffectMethod]
    public async Task On(VideoOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetVideo verb, Actor actor) => verb.Handle(actor, happened.VideoId, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } video ? new TaskOpened(new VideoTask(video.LectureId, video)) : new ItemRefused(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(TopicWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.TopicId is { } id
            ? await useCases.Run((UpdateTopic verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateTopic verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(LectureWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.LectureId is { } id
            ? await useCases.Run((UpdateLecture verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateLecture verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(VideoWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.VideoId is { } id
            ? await useCases.Run((UpdateVideo verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateVideo verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(MaterialWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.MaterialId is { } id
            ? await useCases.Run((UpdateMaterial verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((UploadMaterial verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(DeletionAsked happened, IDispatcher dispatcher)
    {
        var done = happened.Kind switch
        {
            OutlineKind.Topic => await useCases.Do((DeleteTopic verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None)),
            OutlineKind.Lecture => await useCases.Do((DeleteLecture verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None)),
            OutlineKind.Note => await useCases.Do((DeleteNote verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None)),
            OutlineKind.Video => await useCases.Do((DeleteVideo verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None)),
            _ => await useCases.Do((DeleteMaterial verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None)),
        };
        Answer(dispatcher, done.Refusal);
    }

    /// <summary>Done: the dialog closes and the tree is read anew; or why not.</summary>
    private void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new TaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new TaskDone());
        if (state.Value.Outline is { } outline)
            dispatcher.Dispatch(new OutlineAsked(outline.Course.Id));
    }
}
