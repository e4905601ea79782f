using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Imports;

/// <summary>What the import page asks of the verbs.</summary>
public sealed class ImportEffects(UseCases useCases)
{
    private const int Shown = 20;

    [EffectMethod(typeof(ImportOpened))]
    public async Task OnOpened(IDispatcher dispatcher)
    {
        var tree = await useCases.Run((GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(tree.Value is { } places ? new ImportPlacesShown(places) : new ImportRefused(tree.Refusal!));
        await ShowEarlierAsync(dispatcher);
    }

    [EffectMethod]
    public async Task On(ImportAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ImportQuestions verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } report ? new ImportAnswered(report) : new ImportRefused(done.Refusal!));
        if (done.Value?.ImportId is not null)
            await ShowEarlierAsync(dispatcher);
    }

    [EffectMethod]
    public async Task On(UndoAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((UndoQuestionImport verb, Actor actor) => verb.Handle(actor, happened.Import.Id, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } undone ? new UndoDone(undone) : new UndoRefused(done.Refusal!));
        await ShowEarlierAsync(dispatcher);
    }

    private async Task ShowEarlierAsync(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuestionImports verb, Actor actor) => verb.Handle(actor, new PageRequest(0, Shown), CancellationToken.None));
        if (found.Value is { } page)
            dispatcher.Dispatch(new EarlierImportsShown(page.Items));
    }
}
