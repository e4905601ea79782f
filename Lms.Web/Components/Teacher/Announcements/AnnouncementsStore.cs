using Fluxor;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Web.Components.Shared;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Announcements;

/// <summary>The announcements of one's courses, and the one being written or deleted.</summary>
[FeatureState]
public sealed record AnnouncementsState
{
    public ListState<AnnouncementSummary> List { get; init; } = new();

    /// <summary>One's courses.</summary>
    public IReadOnlyList<Choice> Courses { get; init; } = [];

    /// <summary>The open dialog, or null.</summary>
    public AnnouncementTask? Task { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }
}

/// <summary>Writing an announcement (null for a new one), or deleting it.</summary>
public sealed record AnnouncementTask(AnnouncementSummary? Announcement, bool Deletes = false);

public sealed record AnnouncementsAsked(ListQuery Query);

public sealed record AnnouncementsAnswered(ListQuery Query, Page<AnnouncementSummary>? Page, Refusal? Refusal);

public sealed record AnnouncementsExportAsked(ListQuery Query);

public sealed record AnnouncementsExportAnswered(IReadOnlyList<AnnouncementSummary>? Rows, Refusal? Refusal);

public sealed record AnnouncementsExportTaken;

public sealed record AnnouncementCoursesAsked;

public sealed record AnnouncementCoursesAnswered(IReadOnlyList<Choice> Courses);

public sealed record AnnouncementTaskOpened(AnnouncementTask Task);

public sealed record AnnouncementTaskClosed;

/// <summary>The announcement was filled in; null for a new one.</summary>
public sealed record AnnouncementWritten(int? AnnouncementId, AnnouncementDraft Draft);

public sealed record AnnouncementDeletionAsked(int AnnouncementId);

public sealed record AnnouncementTaskDone;

public sealed record AnnouncementTaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AnnouncementsReducers
{
    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(AnnouncementsExportAsked))]
    public static AnnouncementsState OnExportAsked(AnnouncementsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(AnnouncementsExportTaken))]
    public static AnnouncementsState OnExportTaken(AnnouncementsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementCoursesAnswered happened) => state with { Courses = happened.Courses };

    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementTaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(AnnouncementTaskClosed))]
    public static AnnouncementsState OnClosed(AnnouncementsState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(AnnouncementWritten))]
    public static AnnouncementsState OnWritten(AnnouncementsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(AnnouncementDeletionAsked))]
    public static AnnouncementsState OnDeletionAsked(AnnouncementsState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(AnnouncementTaskDone))]
    public static AnnouncementsState OnDone(AnnouncementsState state) => state with { Task = null, IsBusy = false };

    [ReducerMethod]
    public static AnnouncementsState On(AnnouncementsState state, AnnouncementTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };
}
