using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Web.Components.Shared;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Announcements;

/// <summary>What the page of announcements asks of the verbs.</summary>
public sealed class AnnouncementsEffects(UseCases useCases, IState<AnnouncementsState> announcements)
{
    [EffectMethod(typeof(AnnouncementCoursesAsked))]
    public async Task OnCoursesAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, PageRequest.All with { Order = ["name"] }, CancellationToken.None));
        dispatcher.Dispatch(new AnnouncementCoursesAnswered([.. (found.Value?.Items ?? []).Select(course => Choice.Of(course.Id, course.Name))]));
    }

    [EffectMethod]
    public async Task On(AnnouncementsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAnnouncements verb, Actor actor) => verb.Handle(actor, happened.Query.Row("course"), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AnnouncementsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AnnouncementsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAnnouncements verb, Actor actor) => verb.Handle(actor, happened.Query.Row("course"), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AnnouncementsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AnnouncementWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.AnnouncementId is { } id
            ? await useCases.Run((ChangeAnnouncement verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((WriteAnnouncement verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(AnnouncementDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteAnnouncement verb, Actor actor) => verb.Handle(actor, happened.AnnouncementId, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    private void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new AnnouncementTaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new AnnouncementTaskDone());
        dispatcher.Dispatch(new AnnouncementsAsked(announcements.Value.List.Query.Again()));
    }
}
