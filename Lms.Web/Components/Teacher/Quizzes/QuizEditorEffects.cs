using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>What the quiz's page asks of the verbs.</summary>
public sealed class QuizEditorEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(QuizOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetQuiz verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } quiz ? new QuizShown(quiz) : new QuizNotShown(found.Refusal!));
        var lectures = await useCases.Run((ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        if (lectures.Value is { } places)
            dispatcher.Dispatch(new QuizLecturesShown(places));
    }

    [EffectMethod]
    public async Task On(QuizPreviewAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((PreviewQuestions verb, Actor actor) => verb.Handle(actor, happened.QuestionIds, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } questions ? new QuizPreviewShown(questions) : new QuizNotShown(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(QuizChangeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ChangeQuiz verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } quiz ? new QuizSaved(quiz) : new QuizNotSaved(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(QuizArrangeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ArrangeQuiz verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } quiz ? new QuizSaved(quiz) : new QuizNotSaved(done.Refusal!));
    }
}
