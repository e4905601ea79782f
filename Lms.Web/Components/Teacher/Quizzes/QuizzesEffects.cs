using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Quizzes;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>What the list of quizzes asks of the verbs.</summary>
public sealed class QuizzesEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(QuizzesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuizzes verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new QuizzesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(QuizzesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuizzes verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new QuizzesExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod(typeof(QuizCoursesAsked))]
    public async Task OnCoursesAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, PageRequest.All, CancellationToken.None));
        if (found.Value is { } courses)
            dispatcher.Dispatch(new QuizCoursesShown(courses.Items));
    }

    [EffectMethod(typeof(QuizMakingAsked))]
    public async Task OnMakingAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } lectures ? new QuizMakingOpened(lectures) : new QuizDeedRefused(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(QuizMakeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((CreateQuiz verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } quiz ? new QuizMade(quiz) : new QuizDeedRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(QuizDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run<DeleteQuiz, bool>(async (verb, actor) =>
        {
            await verb.Handle(actor, happened.Quiz.Id, CancellationToken.None);
            return true;
        });
        dispatcher.Dispatch(done.Succeeded ? new QuizDeleted(happened.Quiz) : new QuizDeedRefused(done.Refusal!));
    }

    private static Input<QuizFilter> Filter(ListQuery query) => Input.Of(new QuizFilter(query.Row("lecture"), query.Flag("active"), query.Flag("published"), query.Row("course")));
}
