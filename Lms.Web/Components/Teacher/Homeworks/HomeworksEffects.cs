using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Homeworks;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>What the list of homeworks asks of the verbs.</summary>
public sealed class HomeworksEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(HomeworksAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListHomeworks verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new HomeworksAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(HomeworksExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListHomeworks verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new HomeworksExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod(typeof(HomeworkCoursesAsked))]
    public async Task OnCoursesAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, PageRequest.All, CancellationToken.None));
        if (found.Value is { } courses)
            dispatcher.Dispatch(new HomeworkCoursesShown(courses.Items));
    }

    [EffectMethod(typeof(HomeworkMakingAsked))]
    public async Task OnMakingAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } lectures ? new HomeworkMakingOpened(lectures) : new HomeworkDeedRefused(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(HomeworkMakeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((CreateHomework verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } homework ? new HomeworkMade(homework) : new HomeworkDeedRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(HomeworkDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run<DeleteHomework, bool>(async (verb, actor) =>
        {
            await verb.Handle(actor, happened.Homework.Id, CancellationToken.None);
            return true;
        });
        dispatcher.Dispatch(done.Succeeded ? new HomeworkDeleted(happened.Homework) : new HomeworkDeedRefused(done.Refusal!));
    }

    private static Input<HomeworkFilter> Filter(ListQuery query) => Input.Of(new HomeworkFilter(query.Row("lecture"), query.Flag("active"), query.Flag("published"), query.Row("course")));
}
