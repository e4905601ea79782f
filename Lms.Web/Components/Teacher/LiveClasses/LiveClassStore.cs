using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.LiveClasses;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>What a dialog of the page is open for.</summary>
public enum LiveClassTask
{
    Editing,
    Cancelling,
}

/// <summary>One live class, who came, and the list that is taken in.</summary>
[FeatureState]
public sealed record LivePageState
{
    /// <summary>The class that was asked for last.</summary>
    public int ClassId { get; init; }

    /// <summary>Null before it came.</summary>
    public LiveClassSummary? Class { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? Refusal { get; init; }

    public ListState<PresenceSummary> Presence { get; init; } = new();

    /// <summary>The open dialog, or null.</summary>
    public LiveClassTask? Task { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }

    /// <summary>What becomes, or became, of the provider's list; null before one was looked at.</summary>
    public AttendanceReport? Report { get; init; }

    /// <summary>True while a list is being looked at or stored.</summary>
    public bool IsImporting { get; init; }

    /// <summary>Why the list was not taken.</summary>
    public Refusal? ImportRefusal { get; init; }
}

public sealed record LiveClassAsked(int ClassId);

public sealed record LiveClassAnswered(int ClassId, LiveClassSummary? Class, Refusal? Refusal);

public sealed record PresenceAsked(int ClassId, ListQuery Query);

public sealed record PresenceAnswered(int ClassId, ListQuery Query, Page<PresenceSummary>? Page, Refusal? Refusal);

public sealed record PresenceExportAsked(int ClassId, ListQuery Query);

public sealed record PresenceExportAnswered(IReadOnlyList<PresenceSummary>? Rows, Refusal? Refusal);

public sealed record PresenceExportTaken;

public sealed record LiveClassTaskOpened(LiveClassTask Task);

public sealed record LiveClassTaskClosed;

public sealed record LiveClassChanged(int ClassId, LiveClassDraft Draft);

public sealed record LiveClassCalledOff(int ClassId);

public sealed record LiveClassTaskDone(LiveClassSummary Class);

public sealed record LiveClassTaskRefused(Refusal Refusal);

/// <summary>Another list was chosen: what was said of the last one no longer holds.</summary>
public sealed record AttendanceChosen;

public sealed record AttendanceAsked(int ClassId, Upload? File, bool PreviewOnly);

public sealed record AttendanceAnswered(AttendanceReport? Report, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class LiveClassReducers
{
    [ReducerMethod]
    public static LivePageState On(LivePageState state, LiveClassAsked happened) => state.ClassId == happened.ClassId ? state with { Refusal = null } : new LivePageState { ClassId = happened.ClassId };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, LiveClassAnswered happened) => state.ClassId != happened.ClassId ? state : state with { Class = happened.Class, Refusal = happened.Refusal };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, PresenceAsked happened) => state with { Presence = state.Presence.Asked(happened.Query) };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, PresenceAnswered happened) => state.ClassId != happened.ClassId ? state : state with { Presence = state.Presence.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(PresenceExportAsked))]
    public static LivePageState OnExportAsked(LivePageState state) => state with { Presence = state.Presence.ExportAsked() };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, PresenceExportAnswered happened) => state with { Presence = state.Presence.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(PresenceExportTaken))]
    public static LivePageState OnExportTaken(LivePageState state) => state with { Presence = state.Presence.ExportTaken() };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, LiveClassTaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(LiveClassTaskClosed))]
    public static LivePageState OnClosed(LivePageState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(LiveClassChanged))]
    public static LivePageState OnChanged(LivePageState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(LiveClassCalledOff))]
    public static LivePageState OnCalledOff(LivePageState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, LiveClassTaskDone happened) => state with { Task = null, IsBusy = false, Class = happened.Class };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, LiveClassTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };

    [ReducerMethod(typeof(AttendanceChosen))]
    public static LivePageState OnChosen(LivePageState state) => state with { Report = null, ImportRefusal = null };

    [ReducerMethod(typeof(AttendanceAsked))]
    public static LivePageState OnAttendanceAsked(LivePageState state) => state with { IsImporting = true, ImportRefusal = null };

    [ReducerMethod]
    public static LivePageState On(LivePageState state, AttendanceAnswered happened) => state with { IsImporting = false, Report = happened.Report, ImportRefusal = happened.Refusal };
}
