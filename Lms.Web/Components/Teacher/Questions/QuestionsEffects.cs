using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>What the question bank asks of the verbs.</summary>
public sealed class QuestionsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(QuestionsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuestions verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new QuestionsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(QuestionsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuestions verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new QuestionsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(QuestionFileAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ExportQuestions verb, Actor actor) => verb.Handle(actor, happened.Ids, happened.Format, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } file ? new QuestionFileWritten(happened.Format, file) : new QuestionFileRefused(done.Refusal!));
    }

    [EffectMethod(typeof(TreeAsked))]
    public async Task OnTreeAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        if (found.Value is { } tree)
            dispatcher.Dispatch(new TreeAnswered(tree));
    }

    [EffectMethod]
    public async Task On(DeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run<DeleteQuestion, bool>(async (verb, actor) =>
        {
            await verb.Handle(actor, happened.Question.Id, CancellationToken.None);
            return true;
        });
        dispatcher.Dispatch(done.Succeeded ? new QuestionDeleted(happened.Question) : new DeletionRefused(done.Refusal!));
        if (done.Succeeded)
            dispatcher.Dispatch(new TreeAsked());
    }

    /// <summary>What the address filters by.</summary>
    internal static Input<QuestionFilter> Filter(ListQuery query) => Input.Of(new QuestionFilter
    {
        SubjectId = query.Row("subject"),
        ChapterId = query.Row("chapter"),
        LessonId = query.Row("lesson"),
        Type = query.Choice<QuestionType>("type"),
        Difficulty = query.Choice<Difficulty>("difficulty"),
        IsGlobal = query.Flag("global"),
    });
}
