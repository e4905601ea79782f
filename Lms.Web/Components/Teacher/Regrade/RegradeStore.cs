using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Regrading;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Regrade;

/// <summary>The questions of a quiz or homework as they count, the regrade that is being thought over, and the ones that happened.</summary>
[FeatureState]
public sealed record RegradeState
{
    public RegradeSheet? Sheet { get; init; }

    /// <summary>Why the sheet could not be read.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The question in the dialog; null while it is closed.</summary>
    public RegradableQuestion? Question { get; init; }

    /// <summary>What would happen; null until it was asked, and again after a change.</summary>
    public RegradePreview? Preview { get; init; }

    /// <summary>What happened.</summary>
    public RegradePreview? Done { get; init; }

    /// <summary>The regrade that is about to be undone; null while nobody asked.</summary>
    public RegradeLine? Undoing { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the deed was refused.</summary>
    public Refusal? DeedRefusal { get; init; }
}

public sealed record RegradeOpened(GradedWork Work, int WorkId);

public sealed record RegradeSheetAnswered(RegradeSheet? Sheet, Refusal? Refusal);

public sealed record RegradeQuestionOpened(RegradableQuestion Question);

public sealed record RegradeDraftChanged;

public sealed record RegradePreviewAsked(GradedWork Work, int WorkId, RegradeDraft Draft);

public sealed record RegradePreviewed(RegradePreview Preview);

public sealed record RegradeApplyAsked(GradedWork Work, int WorkId, RegradeDraft Draft);

public sealed record RegradeUndoOpened(RegradeLine Line);

public sealed record RegradeUndoAsked(GradedWork Work, int WorkId, int RegradeId);

public sealed record RegradeHappened(RegradePreview Done);

public sealed record RegradeRefused(Refusal Refusal);

public sealed record RegradeClosed;

/// <summary>What happens to the state when something happens.</summary>
public static class RegradeReducers
{
    [ReducerMethod(typeof(RegradeOpened))]
    public static RegradeState OnOpened(RegradeState state) => state with { Refusal = null };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradeSheetAnswered happened) => state with { Sheet = happened.Sheet ?? state.Sheet, Refusal = happened.Refusal };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradeQuestionOpened happened) => state with { Question = happened.Question, Preview = null, Done = null, DeedRefusal = null };

    [ReducerMethod(typeof(RegradeDraftChanged))]
    public static RegradeState OnChanged(RegradeState state) => state with { Preview = null, DeedRefusal = null };

    [ReducerMethod(typeof(RegradePreviewAsked))]
    public static RegradeState OnPreviewAsked(RegradeState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradePreviewed happened) => state with { IsBusy = false, Preview = happened.Preview };

    [ReducerMethod(typeof(RegradeApplyAsked))]
    public static RegradeState OnApplyAsked(RegradeState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradeUndoOpened happened) => state with { Undoing = happened.Line, Done = null, DeedRefusal = null };

    [ReducerMethod(typeof(RegradeUndoAsked))]
    public static RegradeState OnUndoAsked(RegradeState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradeHappened happened) => state with { IsBusy = false, Done = happened.Done, Question = null, Preview = null, Undoing = null };

    [ReducerMethod]
    public static RegradeState On(RegradeState state, RegradeRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };

    [ReducerMethod(typeof(RegradeClosed))]
    public static RegradeState OnClosed(RegradeState state) => state with { Question = null, Preview = null, Undoing = null, DeedRefusal = null };
}

/// <summary>What the page for regrading asks of the verbs.</summary>
public sealed class RegradeEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(RegradeOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadRegrading verb, Actor actor) => verb.Handle(actor, happened.Work, happened.WorkId, CancellationToken.None));
        dispatcher.Dispatch(new RegradeSheetAnswered(found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(RegradePreviewAsked happened, IDispatcher dispatcher)
    {
        var seen = await useCases.Run((PreviewRegrade verb, Actor actor) => verb.Handle(actor, happened.Work, happened.WorkId, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(seen.Value is { } preview ? new RegradePreviewed(preview) : new RegradeRefused(seen.Refusal!));
    }

    [EffectMethod]
    public async Task On(RegradeApplyAsked happened, IDispatcher dispatcher) =>
        Say(await useCases.Run((ApplyRegrade verb, Actor actor) => verb.Handle(actor, happened.Work, happened.WorkId, Input.Of(happened.Draft), CancellationToken.None)), happened.Work, happened.WorkId, dispatcher);

    [EffectMethod]
    public async Task On(RegradeUndoAsked happened, IDispatcher dispatcher) =>
        Say(await useCases.Run((UndoRegrade verb, Actor actor) => verb.Handle(actor, happened.RegradeId, CancellationToken.None)), happened.Work, happened.WorkId, dispatcher);

    private static void Say(Outcome<RegradePreview> done, GradedWork work, int workId, IDispatcher dispatcher)
    {
        dispatcher.Dispatch(done.Value is { } result ? new RegradeHappened(result) : new RegradeRefused(done.Refusal!));
        if (done.Succeeded)
            dispatcher.Dispatch(new RegradeOpened(work, workId));
    }
}
