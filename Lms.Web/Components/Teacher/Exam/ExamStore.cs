using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Invigilation;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Exam;

/// <summary>What can be done to attempts from the console.</summary>
public enum ExamDeed
{
    Minutes,
    Message,
    HandIn,
    Reopen,
    Outage,
}

/// <summary>An exam as it goes on, and the deed in the dialog.</summary>
[FeatureState]
public sealed record ExamState
{
    public ListState<ConsoleRow> List { get; init; } = new();

    /// <summary>The last asked; the one that keeps asking.</summary>
    public ExamAsked? Asked { get; init; }

    /// <summary>The exam without its rows; null until it was read.</summary>
    public ExamConsole? Board { get; init; }

    /// <summary>The deed in the dialog; null while it is closed.</summary>
    public ExamDeedOpened? Deed { get; init; }

    public bool IsBusy { get; init; }

    public Refusal? DeedRefusal { get; init; }

    /// <summary>What an outage would give back; null until it was asked.</summary>
    public IReadOnlyList<OutageLine>? Losses { get; init; }

    /// <summary>How many attempts the last deed reached; null before any.</summary>
    public ExamDeedDone? Done { get; init; }
}

public sealed record ExamAsked(int QuizId, ListQuery Query);

public sealed record ExamAnswered(ExamAsked Asked, ExamConsole? Board, Refusal? Refusal);

public sealed record ExamLeft;

/// <param name="Rows">The attempts meant; null for all that run.</param>
public sealed record ExamDeedOpened(ExamDeed Deed, IReadOnlyList<ConsoleRow>? Rows);

public sealed record ExamDeedClosed;

public sealed record ExamDeedAsked(int QuizId, ExamDeedOpened Deed, ExamDeedDraft Draft);

public sealed record ExamOutageAsked(int QuizId, OutageDraft Draft);

public sealed record ExamOutageSeen(IReadOnlyList<OutageLine> Losses);

public sealed record ExamOutageChanged;

public sealed record ExamDeedDone(ExamDeed Deed, int Attempts);

public sealed record ExamDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class ExamReducers
{
    [ReducerMethod]
    public static ExamState On(ExamState state, ExamAsked happened) => state with
    {
        Asked = happened,
        List = state.List.Asked(happened.Query),
        Board = state.Board?.QuizId == happened.QuizId ? state.Board : null,
        Done = state.Board?.QuizId == happened.QuizId ? state.Done : null,
    };

    [ReducerMethod]
    public static ExamState On(ExamState state, ExamAnswered happened) => !ReferenceEquals(state.Asked, happened.Asked) ? state : state with
    {
        List = state.List.Answered(happened.Asked.Query, happened.Board?.Rows, happened.Refusal),
        Board = happened.Board ?? state.Board,
    };

    [ReducerMethod(typeof(ExamLeft))]
    public static ExamState OnLeft(ExamState state) => new();

    [ReducerMethod]
    public static ExamState On(ExamState state, ExamDeedOpened happened) => state with { Deed = happened, DeedRefusal = null, Losses = null, Done = null };

    [ReducerMethod(typeof(ExamDeedClosed))]
    public static ExamState OnClosed(ExamState state) => state with { Deed = null };

    [ReducerMethod(typeof(ExamDeedAsked))]
    public static ExamState OnDeed(ExamState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod(typeof(ExamOutageAsked))]
    public static ExamState OnOutage(ExamState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static ExamState On(ExamState state, ExamOutageSeen happened) => state with { IsBusy = false, Losses = happened.Losses };

    [ReducerMethod(typeof(ExamOutageChanged))]
    public static ExamState OnOutageChanged(ExamState state) => state with { Losses = null, DeedRefusal = null };

    [ReducerMethod]
    public static ExamState On(ExamState state, ExamDeedDone happened) => state with { IsBusy = false, Deed = null, Losses = null, Done = happened };

    [ReducerMethod]
    public static ExamState On(ExamState state, ExamDeedRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}
