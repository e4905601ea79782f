using System.Globalization;
using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Enrollments;
using Lms.Domain.Outline;
using Lms.Domain.Purchases;
using Lms.Domain.Structure;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Courses;

/// <summary>What the pages of courses ask of the verbs.</summary>
public sealed class CoursesEffects(UseCases useCases)
{
    private const int ShownClasses = 5;

    private const int ShownAnnouncements = 10;

    [EffectMethod(typeof(SubjectsAsked))]
    public async Task OnSubjectsAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListSubjects verb, Actor _) => verb.Handle(Input.Of(new StructureFilter()), CancellationToken.None));
        dispatcher.Dispatch(new SubjectsAnswered([.. (found.Value ?? []).Select(subject => new Shared.Choice(subject.Id.ToString(CultureInfo.InvariantCulture), subject.Name))]));
    }

    [EffectMethod]
    public async Task On(CoursesAsked happened, IDispatcher dispatcher)
    {
        var filter = Input.Of(new CourseFilter { SubjectId = happened.Query.Row("subject") });
        var found = await useCases.Run((ListCourses verb, Actor actor) => verb.Handle(actor, filter, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new CoursesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(EnrollmentAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new EnrollmentDraft { CourseId = happened.Course.Id });
        var done = await useCases.Run((RequestEnrollment verb, Actor actor) => verb.Handle(actor, draft, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } asked ? new EnrollmentSent(happened.Course with { EnrollmentStatus = asked.Status }) : new DeedRefused(done.Refusal!));
        if (done.Succeeded)
            dispatcher.Dispatch(new OutlineAsked(happened.Course.Id));
    }

    [EffectMethod]
    public async Task On(OutlineAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetCourseOutline verb, Actor actor) => verb.Handle(actor, happened.CourseId, CancellationToken.None));
        var filter = new LiveClassFilter(happened.CourseId, IsOver: false, IsCancelled: false);
        var classes = found.Succeeded ? await useCases.Run((ListLiveClasses verb, Actor actor) => verb.Handle(actor, filter, new PageRequest(0, ShownClasses), CancellationToken.None)) : default;
        var told = found.Succeeded ? await useCases.Run((ListAnnouncements verb, Actor actor) => verb.Handle(actor, happened.CourseId, new PageRequest(0, ShownAnnouncements), CancellationToken.None)) : default;
        dispatcher.Dispatch(new OutlineAnswered(found.Value, found.Refusal) { LiveClasses = classes.Value?.Items ?? [], Announcements = told.Value?.Items ?? [] });
    }

    [EffectMethod]
    public async Task On(PurchaseAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new PurchaseDraft { LectureId = happened.LectureId });
        var done = await useCases.Run((BuyLecture verb, Actor actor) => verb.Handle(actor, draft, CancellationToken.None));
        if (done.Refusal is { } refusal)
        {
            dispatcher.Dispatch(new DeedRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new LectureBought());
        dispatcher.Dispatch(new OutlineAsked(happened.CourseId));
    }
}
