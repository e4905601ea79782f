using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Marking;

/// <summary>What marking asks of the verbs. When the window goes, what it held is given back.</summary>
public sealed class MarkingEffects(UseCases useCases, IState<MarkingState> marking)
{
    [EffectMethod]
    public async Task On(MarkingAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMarking verb, Actor actor) => verb.Handle(actor, happened.Order, marking.Value.Window, happened.IsAnonymous, CancellationToken.None));
        dispatcher.Dispatch(new MarkingAnswered(found.Value, found.Refusal));
    }

    [EffectMethod(typeof(MarkingBegun))]
    public Task OnBegun(IDispatcher dispatcher) => NextAsync(dispatcher);

    [EffectMethod(typeof(NextAnswerAsked))]
    public Task OnNext(IDispatcher dispatcher) => NextAsync(dispatcher);

    [EffectMethod(typeof(AnswerSkipped))]
    public async Task OnSkipped(IDispatcher dispatcher)
    {
        await ReleaseAsync();
        await NextAsync(dispatcher);
    }

    [EffectMethod(typeof(AnswerBackAsked))]
    public async Task OnBack(IDispatcher dispatcher)
    {
        var state = marking.Value;
        var at = state.Task is { } now ? state.Marked.ToList().IndexOf((now.Work, now.AnswerId)) : -1;
        var index = at < 0 ? state.Marked.Count - 1 : at - 1;
        if (index < 0)
        {
            dispatcher.Dispatch(new AnswerTaken(state.Task));
            return;
        }

        await ReleaseAsync();
        var (work, answerId) = state.Marked[index];
        var found = await useCases.Run((TakeAnswer verb, Actor actor) => verb.Handle(actor, work, answerId, Scope, takesOver: false, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } task ? new AnswerTaken(task) : new AnswerNotTaken(found.Refusal!));
    }

    [EffectMethod]
    public async Task On(MarkSaved happened, IDispatcher dispatcher)
    {
        if (marking.Value.Task is not { } task)
            return;
        var done = await useCases.Run((MarkAnswer verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, marking.Value.Window, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Refusal is { } refusal)
        {
            dispatcher.Dispatch(new MarkRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new MarkStored(task));
        await NextAsync(dispatcher);
    }

    [EffectMethod(typeof(HoldRunsDown))]
    public async Task OnHoldRunsDown(IDispatcher dispatcher)
    {
        if (marking.Value.Task is not { } task)
            return;
        var held = await useCases.Run((RenewHold verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, marking.Value.Window, CancellationToken.None));
        dispatcher.Dispatch(held.Refusal is { } refusal ? new MarkRefused(refusal) : new HoldRenewed(task.AnswerId, held.Value));
    }

    [EffectMethod(typeof(MarkingLeft))]
    public Task OnLeft(IDispatcher dispatcher) => ReleaseAsync();

    [EffectMethod]
    public async Task On(RubricSaved happened, IDispatcher dispatcher)
    {
        if (marking.Value.Task is not { } task)
            return;
        var done = await useCases.Run((SetRubric verb, Actor actor) => verb.Handle(actor, task.BankQuestionId, Input.Of(happened.Criteria), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } rubric ? new RubricStored(rubric) : new RubricRefused(done.Refusal!));
    }

    private MarkingScope Scope => marking.Value.Scope ?? new MarkingScope(Window: marking.Value.Window);

    private async Task NextAsync(IDispatcher dispatcher)
    {
        var found = await useCases.Run((TakeNextAnswer verb, Actor actor) => verb.Handle(actor, Scope, marking.Value.Skipped, CancellationToken.None));
        dispatcher.Dispatch(found.Refusal is { } refusal ? new AnswerNotTaken(refusal) : new AnswerTaken(found.Value));
    }

    private Task<Outcome<int>> ReleaseAsync() => useCases.Run((ReleaseAnswers verb, Actor actor) => verb.Handle(actor, marking.Value.Window, CancellationToken.None));
}
