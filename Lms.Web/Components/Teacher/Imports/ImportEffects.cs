using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Imports;

/// <summary>What the import page asks of the verbs; how far a large import is, again and again until its end.</summary>
public sealed class ImportEffects(UseCases useCases, TimeProvider clock, IState<ImportState> import) : IDisposable
{
    private const int Shown = 20;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource leaving = new();

    [EffectMethod(typeof(ImportOpened))]
    public async Task OnOpened(IDispatcher dispatcher)
    {
        var tree = await useCases.Run((GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(tree.Value is { } places ? new ImportPlacesShown(places) : new ImportRefused(tree.Refusal!));
        await ShowEarlierAsync(dispatcher);
        dispatcher.Dispatch(new ImportWatched());
    }

    [EffectMethod]
    public async Task On(ImportAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ImportQuestions verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } report ? new ImportAnswered(report) : new ImportRefused(done.Refusal!));
        if (done.Value?.Job is not null)
            dispatcher.Dispatch(new ImportWatched());
        if (done.Value?.ImportId is not null)
            await ShowEarlierAsync(dispatcher);
    }

    [EffectMethod]
    public async Task On(ImportWatched happened, IDispatcher dispatcher)
    {
        var wasLive = false;
        try
        {
            while (ReferenceEquals(import.Value.Watched, happened))
            {
                var job = (await useCases.Run(async (GetImportJob verb, Actor actor) => new Looked(await verb.Handle(actor, leaving.Token)), leaving.Token)).Value?.Job;
                dispatcher.Dispatch(new ImportJobShown(job));
                if (job?.Summary.IsLive != true)
                    break;
                wasLive = true;
                await Task.Delay(Every, clock, leaving.Token);
            }

            if (wasLive && ReferenceEquals(import.Value.Watched, happened))
                await ShowEarlierAsync(dispatcher);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The circuit is gone, and with it whoever watched; the import goes on.
        }
    }

    [EffectMethod]
    public async Task On(ImportJobCancelAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((CancelImportJob verb, Actor actor) => verb.Handle(actor, happened.JobId, CancellationToken.None));
        Look(done.Refusal, dispatcher);
    }

    [EffectMethod]
    public async Task On(ImportJobConfirmAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ConfirmImportJob verb, Actor actor) => verb.Handle(actor, happened.JobId, CancellationToken.None));
        Look(done.Refusal, dispatcher);
    }

    [EffectMethod]
    public async Task On(RefusedFileAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((WriteRefusedEntries verb, Actor actor) => verb.Handle(actor, happened.JobId, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } bytes ? new RefusedFileWritten(bytes) : new ImportJobRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(UndoAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((UndoQuestionImport verb, Actor actor) => verb.Handle(actor, happened.Import.Id, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } undone ? new UndoDone(undone) : new UndoRefused(done.Refusal!));
        await ShowEarlierAsync(dispatcher);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private static void Look(Refusal? refusal, IDispatcher dispatcher)
    {
        if (refusal is not null)
            dispatcher.Dispatch(new ImportJobRefused(refusal));
        dispatcher.Dispatch(new ImportWatched());
    }

    private async Task ShowEarlierAsync(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListQuestionImports verb, Actor actor) => verb.Handle(actor, new PageRequest(0, Shown), CancellationToken.None));
        if (found.Value is { } page)
            dispatcher.Dispatch(new EarlierImportsShown(page.Items));
    }

    /// <summary>What a look found: there may be nothing to look after.</summary>
    private sealed record Looked(ImportJobDetail? Job);
}
