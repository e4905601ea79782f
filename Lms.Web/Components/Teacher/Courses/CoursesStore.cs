using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Web.Components.Shared;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Courses;

/// <summary>The teacher's courses, and the one being written or deleted; the outline editor shows the same dialogs.</summary>
[FeatureState]
public sealed record CoursesState
{
    public ListState<CourseSummary> List { get; init; } = new();

    /// <summary>What a course can be for; null until it is known.</summary>
    public CourseChoices? Choices { get; init; }

    /// <summary>The open dialog, or null.</summary>
    public CourseTask? Task { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }
}

/// <summary>The grades and subjects that a course can be for.</summary>
public sealed record CourseChoices(IReadOnlyList<Choice> Grades, IReadOnlyList<Choice> Subjects);

/// <summary>Writing a course (null for a new one), or deleting it.</summary>
public sealed record CourseTask(CourseSummary? Course, bool Deletes = false);

public sealed record CoursesAsked(ListQuery Query);

public sealed record CoursesAnswered(ListQuery Query, Page<CourseSummary>? Page, Refusal? Refusal);

public sealed record CoursesExportAsked(ListQuery Query);

public sealed record CoursesExportAnswered(IReadOnlyList<CourseSummary>? Rows, Refusal? Refusal);

public sealed record CoursesExportTaken;

/// <summary>The grades and subjects are wanted; asked for once.</summary>
public sealed record CourseChoicesAsked;

public sealed record CourseChoicesAnswered(CourseChoices Choices);

public sealed record CourseTaskOpened(CourseTask Task);

public sealed record CourseTaskClosed;

/// <summary>The course was filled in; null for a new one.</summary>
public sealed record CourseWritten(int? CourseId, CourseDraft Draft);

public sealed record CourseSaved(CourseSummary Course);

public sealed record CourseDeletionAsked(int CourseId);

public sealed record CourseDeleted(int CourseId);

public sealed record CourseTaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class CoursesReducers
{
    [ReducerMethod]
    public static CoursesState On(CoursesState state, CoursesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CoursesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(CoursesExportAsked))]
    public static CoursesState OnExportAsked(CoursesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CoursesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(CoursesExportTaken))]
    public static CoursesState OnExportTaken(CoursesState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CourseChoicesAnswered happened) => state with { Choices = happened.Choices };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CourseTaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(CourseTaskClosed))]
    public static CoursesState OnClosed(CoursesState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(CourseWritten))]
    public static CoursesState OnWritten(CoursesState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod(typeof(CourseDeletionAsked))]
    public static CoursesState OnDeletionAsked(CoursesState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CourseSaved happened) => state with
    {
        Task = null,
        IsBusy = false,
        List = state.List.Replaced(row => row.Id == happened.Course.Id, happened.Course),
    };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CourseDeleted happened) => state with
    {
        Task = null,
        IsBusy = false,
        List = state.List.Removed(row => row.Id == happened.CourseId),
    };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CourseTaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };
}
