using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;

namespace Lms.Web.Components.Teacher.Marking;

/// <summary>What waits for a marker, and the answer that is being marked in this window.</summary>
[FeatureState]
public sealed record MarkingState
{
    /// <summary>This window's own key: an answer on its screen is on no other.</summary>
    public Guid Window { get; init; } = Guid.NewGuid();

    public IReadOnlyList<MarkingGroup>? Groups { get; init; }

    /// <summary>Which answers are marked after each other; null before the page was opened.</summary>
    public MarkingScope? Scope { get; init; }

    /// <summary>The answer on the screen.</summary>
    public MarkingTask? Task { get; init; }

    /// <summary>True once nothing is left in the scope.</summary>
    public bool IsDone { get; init; }

    /// <summary>Put aside for now.</summary>
    public IReadOnlyList<(GradedWork Work, int AnswerId)> Skipped { get; init; } = [];

    /// <summary>Marked here, the last one last; going back goes through them.</summary>
    public IReadOnlyList<(GradedWork Work, int AnswerId)> Marked { get; init; } = [];

    public bool IsBusy { get; init; }

    /// <summary>Why nothing could be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why the marks were not taken.</summary>
    public Refusal? MarkRefusal { get; init; }

    /// <summary>True while the rubric is written.</summary>
    public bool IsWritingRubric { get; init; }

    public Refusal? RubricRefusal { get; init; }
}

public sealed record MarkingAsked(MarkingOrder Order, bool IsAnonymous);

public sealed record MarkingAnswered(IReadOnlyList<MarkingGroup>? Groups, Refusal? Refusal);

public sealed record MarkingBegun(MarkingScope Scope);

public sealed record NextAnswerAsked;

public sealed record AnswerTaken(MarkingTask? Task);

public sealed record AnswerNotTaken(Refusal Refusal);

public sealed record AnswerSkipped;

public sealed record AnswerBackAsked;

public sealed record MarkSaved(AnswerMarkDraft Draft);

public sealed record MarkStored(MarkingTask Task);

public sealed record MarkRefused(Refusal Refusal);

public sealed record MarkingLeft;

/// <summary>The marker goes on typing, and the hold has run for a while.</summary>
public sealed record HoldRunsDown;

public sealed record HoldRenewed(int AnswerId, DateTimeOffset Until);

public sealed record RubricOpened;

public sealed record RubricClosed;

public sealed record RubricSaved(IReadOnlyList<CriterionDraft> Criteria);

public sealed record RubricStored(IReadOnlyList<RubricLine> Rubric);

public sealed record RubricRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MarkingReducers
{
    [ReducerMethod(typeof(MarkingAsked))]
    public static MarkingState OnAsked(MarkingState state) => state with { Refusal = null };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, MarkingAnswered happened) => state with { Groups = happened.Groups ?? state.Groups, Refusal = happened.Refusal };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, MarkingBegun happened) =>
        state with { Scope = happened.Scope with { Window = state.Window }, Task = null, IsDone = false, Skipped = [], Marked = [], Refusal = null, MarkRefusal = null, IsBusy = true };

    [ReducerMethod(typeof(NextAnswerAsked))]
    public static MarkingState OnNext(MarkingState state) => state with { IsBusy = true, MarkRefusal = null };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, AnswerTaken happened) => state with { Task = happened.Task, IsDone = happened.Task is null, IsBusy = false, Refusal = null, MarkRefusal = null };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, AnswerNotTaken happened) => state.Task is null
        ? state with { Refusal = happened.Refusal, IsBusy = false }
        : state with { MarkRefusal = happened.Refusal, IsBusy = false };

    [ReducerMethod(typeof(AnswerSkipped))]
    public static MarkingState OnSkipped(MarkingState state) => state.Task is { } task ? state with { Skipped = [.. state.Skipped, (task.Work, task.AnswerId)], IsBusy = true } : state;

    [ReducerMethod(typeof(AnswerBackAsked))]
    public static MarkingState OnBack(MarkingState state) => state with { IsBusy = true, MarkRefusal = null };

    [ReducerMethod(typeof(MarkSaved))]
    public static MarkingState OnSaved(MarkingState state) => state with { IsBusy = true, MarkRefusal = null };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, MarkStored happened) =>
        state with { Marked = [.. state.Marked.Where(one => one != (happened.Task.Work, happened.Task.AnswerId)), (happened.Task.Work, happened.Task.AnswerId)] };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, MarkRefused happened) => state with { MarkRefusal = happened.Refusal, IsBusy = false };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, HoldRenewed happened) =>
        state.Task is { } task && task.AnswerId == happened.AnswerId ? state with { Task = task with { HeldUntil = happened.Until } } : state;

    [ReducerMethod(typeof(MarkingLeft))]
    public static MarkingState OnLeft(MarkingState state) => state with { Task = null, Scope = null, IsBusy = false };

    [ReducerMethod(typeof(RubricOpened))]
    public static MarkingState OnRubricOpened(MarkingState state) => state with { IsWritingRubric = true, RubricRefusal = null };

    [ReducerMethod(typeof(RubricClosed))]
    public static MarkingState OnRubricClosed(MarkingState state) => state with { IsWritingRubric = false };

    [ReducerMethod(typeof(RubricSaved))]
    public static MarkingState OnRubricSaved(MarkingState state) => state with { IsBusy = true, RubricRefusal = null };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, RubricStored happened) => state with
    {
        IsBusy = false,
        IsWritingRubric = false,
        Task = state.Task is null ? null : state.Task with { Rubric = [.. happened.Rubric.Select(line => line with { Given = state.Task.Rubric.FirstOrDefault(old => old.Id == line.Id)?.Given })] },
    };

    [ReducerMethod]
    public static MarkingState On(MarkingState state, RubricRefused happened) => state with { RubricRefusal = happened.Refusal, IsBusy = false };
}
