using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Questions;
using Lms.Domain.Homeworks;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>What the homework's page asks of the verbs.</summary>
public sealed class HomeworkEditorEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(HomeworkOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetHomework verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } homework ? new HomeworkShown(homework) : new HomeworkNotShown(found.Refusal!));
        var lectures = await useCases.Run((ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        if (lectures.Value is { } places)
            dispatcher.Dispatch(new HomeworkLecturesShown(places));
    }

    [EffectMethod]
    public async Task On(HomeworkPreviewAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((PreviewQuestions verb, Actor actor) => verb.Handle(actor, happened.QuestionIds, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } questions ? new HomeworkPreviewShown(questions) : new HomeworkNotShown(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(HomeworkChangeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ChangeHomework verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } homework ? new HomeworkSaved(homework) : new HomeworkNotSaved(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(HomeworkArrangeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ArrangeHomework verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } homework ? new HomeworkSaved(homework) : new HomeworkNotSaved(done.Refusal!));
    }
}
