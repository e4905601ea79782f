using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Homeworks;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>The homeworks on the screen, a new one, and one that is about to be deleted.</summary>
[FeatureState]
public sealed record HomeworksState
{
    public ListState<HomeworkSummary> List { get; init; } = new();

    /// <summary>The courses to narrow by.</summary>
    public IReadOnlyList<CourseSummary> Courses { get; init; } = [];

    /// <summary>The lectures a new homework can stand beside; null while no new one is being made.</summary>
    public IReadOnlyList<TaughtLecture>? Making { get; init; }

    /// <summary>The homework that was made last; the page goes on to it.</summary>
    public HomeworkDetail? Made { get; init; }

    public HomeworkSummary? Deleting { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the new one was not made, or the old one not deleted.</summary>
    public Refusal? DeedRefusal { get; init; }
}

public sealed record HomeworksAsked(ListQuery Query);

public sealed record HomeworksAnswered(ListQuery Query, Page<HomeworkSummary>? Page, Refusal? Refusal);

public sealed record HomeworksExportAsked(ListQuery Query);

public sealed record HomeworksExportAnswered(IReadOnlyList<HomeworkSummary>? Rows, Refusal? Refusal);

public sealed record HomeworksExportTaken;

public sealed record HomeworkCoursesAsked;

public sealed record HomeworkCoursesShown(IReadOnlyList<CourseSummary> Courses);

public sealed record HomeworkMakingAsked;

public sealed record HomeworkMakingOpened(IReadOnlyList<TaughtLecture> Lectures);

public sealed record HomeworkDialogClosed;

public sealed record HomeworkMakeAsked(HomeworkDraft Draft);

public sealed record HomeworkMade(HomeworkDetail Homework);

public sealed record HomeworkDeletionOpened(HomeworkSummary Homework);

public sealed record HomeworkDeletionAsked(HomeworkSummary Homework);

public sealed record HomeworkDeleted(HomeworkSummary Homework);

public sealed record HomeworkDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class HomeworksReducers
{
    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworksAsked happened) => state with { List = state.List.Asked(happened.Query), Made = null };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworksAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(HomeworksExportAsked))]
    public static HomeworksState OnExportAsked(HomeworksState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworksExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(HomeworksExportTaken))]
    public static HomeworksState OnExportTaken(HomeworksState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkCoursesShown happened) => state with { Courses = happened.Courses };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkMakingOpened happened) => state with { Making = happened.Lectures, Deleting = null, DeedRefusal = null };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkDeletionOpened happened) => state with { Deleting = happened.Homework, Making = null, DeedRefusal = null };

    [ReducerMethod(typeof(HomeworkDialogClosed))]
    public static HomeworksState OnClosed(HomeworksState state) => state with { Making = null, Deleting = null, IsBusy = false, DeedRefusal = null };

    [ReducerMethod(typeof(HomeworkMakeAsked))]
    public static HomeworksState OnMakeAsked(HomeworksState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkMade happened) => state with { IsBusy = false, Making = null, Made = happened.Homework };

    [ReducerMethod(typeof(HomeworkDeletionAsked))]
    public static HomeworksState OnDeletionAsked(HomeworksState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkDeleted happened) => state with { IsBusy = false, Deleting = null, List = state.List.Removed(row => row.Id == happened.Homework.Id) };

    [ReducerMethod]
    public static HomeworksState On(HomeworksState state, HomeworkDeedRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}
