using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Gradebook;

/// <summary>The columns of a gradebook and the cell that is looked into. Rows are not kept: the grid asks for those it shows.</summary>
[FeatureState]
public sealed record GradebookState
{
    public GradebookHead? Head { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Counts up whenever rows on the screen are no longer true.</summary>
    public int Generation { get; init; }

    /// <summary>The cell in the dialog; null while it is closed.</summary>
    public GradeHistoryAsked? Cell { get; init; }

    /// <summary>What is behind it; null until it was read.</summary>
    public GradeHistory? History { get; init; }

    public Refusal? HistoryRefusal { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why a score was not set by hand.</summary>
    public Refusal? OverrideRefusal { get; init; }
}

public sealed record GradebookOpened(int CourseId);

public sealed record GradebookHeadAnswered(GradebookHead? Head, Refusal? Refusal);

/// <summary>The grid wants a window of rows, and waits for <paramref name="Answer"/>.</summary>
public sealed record GradebookRowsAsked(int CourseId, EnrollmentStatus Status, PageRequest Request, TaskCompletionSource<Page<GradebookRow>> Answer);

public sealed record GradebookRowsRefused(Refusal Refusal);

public sealed record GradeHistoryAsked(GradedWork Work, int WorkId, int StudentId);

public sealed record GradeHistoryAnswered(GradeHistory? History, Refusal? Refusal);

public sealed record GradeHistoryClosed;

public sealed record OverrideAsked(GradedWork Work, int PieceId, OverrideDraft Draft);

public sealed record OverrideDone;

public sealed record OverrideRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class GradebookReducers
{
    [ReducerMethod(typeof(GradebookOpened))]
    public static GradebookState OnOpened(GradebookState state) => state with { Refusal = null };

    [ReducerMethod]
    public static GradebookState On(GradebookState state, GradebookHeadAnswered happened) => state with { Head = happened.Head ?? state.Head, Refusal = happened.Refusal, Generation = state.Generation + 1 };

    [ReducerMethod]
    public static GradebookState On(GradebookState state, GradebookRowsRefused happened) => state with { Refusal = happened.Refusal };

    [ReducerMethod]
    public static GradebookState On(GradebookState state, GradeHistoryAsked happened) => state with { Cell = happened, History = state.Cell == happened ? state.History : null, HistoryRefusal = null, OverrideRefusal = null };

    [ReducerMethod]
    public static GradebookState On(GradebookState state, GradeHistoryAnswered happened) => state with { History = happened.History, HistoryRefusal = happened.Refusal };

    [ReducerMethod(typeof(GradeHistoryClosed))]
    public static GradebookState OnClosed(GradebookState state) => state with { Cell = null, History = null };

    [ReducerMethod(typeof(OverrideAsked))]
    public static GradebookState OnOverride(GradebookState state) => state with { IsBusy = true, OverrideRefusal = null };

    [ReducerMethod(typeof(OverrideDone))]
    public static GradebookState OnDone(GradebookState state) => state with { IsBusy = false, Generation = state.Generation + 1 };

    [ReducerMethod]
    public static GradebookState On(GradebookState state, OverrideRefused happened) => state with { IsBusy = false, OverrideRefusal = happened.Refusal };
}

/// <summary>What the gradebook asks of the verbs.</summary>
public sealed class GradebookEffects(UseCases useCases, IState<GradebookState> gradebook)
{
    [EffectMethod]
    public async Task On(GradebookOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadGradebookHead verb, Actor actor) => verb.Handle(actor, happened.CourseId, CancellationToken.None));
        dispatcher.Dispatch(new GradebookHeadAnswered(found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(GradebookRowsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadGradebookRows verb, Actor actor) => verb.Handle(actor, happened.CourseId, new GradebookFilter(happened.Status), happened.Request, CancellationToken.None));
        if (found.Refusal is { } refusal)
            dispatcher.Dispatch(new GradebookRowsRefused(refusal));
        happened.Answer.TrySetResult(found.Value ?? new Page<GradebookRow>([], 0));
    }

    [EffectMethod]
    public async Task On(GradeHistoryAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadGradeHistory verb, Actor actor) => verb.Handle(actor, happened.Work, happened.WorkId, happened.StudentId, CancellationToken.None));
        dispatcher.Dispatch(new GradeHistoryAnswered(found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(OverrideAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((OverrideScore verb, Actor actor) => verb.Handle(actor, happened.Work, happened.PieceId, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Refusal is { } refusal)
        {
            dispatcher.Dispatch(new OverrideRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new OverrideDone());
        if (gradebook.Value.Cell is { } cell)
            dispatcher.Dispatch(cell with { });
    }
}
