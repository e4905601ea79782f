using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Videos;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>What the page of a lecture asks of the verbs.</summary>
public sealed class LearningEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(LectureAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetLecturePage verb, Actor actor) => verb.Handle(actor, happened.LectureId, CancellationToken.None));
        dispatcher.Dispatch(new LectureAnswered(found.Value, found.Refusal));
        if (found.Value is not { Lock: LectureLock.None } page)
            return;
        var video = page.Videos.FirstOrDefault(one => one.Id == happened.VideoId) ?? page.Videos.FirstOrDefault(one => !one.IsCompleted) ?? (page.Videos.Count > 0 ? page.Videos[0] : null);
        if (video is not null)
            dispatcher.Dispatch(new VideoChosen(video.Id, Plays: false));
    }

    [EffectMethod]
    public async Task On(VideoChosen happened, IDispatcher dispatcher)
    {
        var opened = await useCases.Run((OpenVideo verb, Actor actor) => verb.Handle(actor, happened.VideoId, CancellationToken.None));
        dispatcher.Dispatch(opened.Value is { } video ? new VideoOpened(video) : new VideoRefused(happened.VideoId, opened.Refusal!));
    }

    [EffectMethod]
    public async Task On(NotesWritten happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new NotesDraft { Notes = happened.Notes });
        var done = await useCases.Run((SaveLectureNotes verb, Actor actor) => verb.Handle(actor, happened.LectureId, draft, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } kept ? new NotesStored(kept) : new NotesRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(BookmarkTurned happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((BookmarkLecture verb, Actor actor) => verb.Handle(actor, happened.LectureId, happened.IsBookmarked, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } kept ? new BookmarkStored(kept) : new LectureDeedRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(LecturePurchaseAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new PurchaseDraft { LectureId = happened.LectureId });
        var done = await useCases.Run((BuyLecture verb, Actor actor) => verb.Handle(actor, draft, CancellationToken.None));
        if (done.Refusal is { } refusal)
        {
            dispatcher.Dispatch(new LectureDeedRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new LectureBought());
        dispatcher.Dispatch(new LectureAsked(happened.LectureId, null));
    }
}
