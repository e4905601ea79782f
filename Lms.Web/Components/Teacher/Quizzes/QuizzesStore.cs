using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Quizzes;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>The quizzes on the screen, a new one, and one that is about to be deleted.</summary>
[FeatureState]
public sealed record QuizzesState
{
    public ListState<QuizSummary> List { get; init; } = new();

    /// <summary>The courses to narrow by.</summary>
    public IReadOnlyList<CourseSummary> Courses { get; init; } = [];

    /// <summary>The lectures a new quiz can stand beside; null while no new one is being made.</summary>
    public IReadOnlyList<TaughtLecture>? Making { get; init; }

    /// <summary>The quiz that was made last; the page goes on to it.</summary>
    public QuizDetail? Made { get; init; }

    public QuizSummary? Deleting { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the new one was not made, or the old one not deleted.</summary>
    public Refusal? DeedRefusal { get; init; }
}

public sealed record QuizzesAsked(ListQuery Query);

public sealed record QuizzesAnswered(ListQuery Query, Page<QuizSummary>? Page, Refusal? Refusal);

public sealed record QuizzesExportAsked(ListQuery Query);

public sealed record QuizzesExportAnswered(IReadOnlyList<QuizSummary>? Rows, Refusal? Refusal);

public sealed record QuizzesExportTaken;

public sealed record QuizCoursesAsked;

public sealed record QuizCoursesShown(IReadOnlyList<CourseSummary> Courses);

public sealed record QuizMakingAsked;

public sealed record QuizMakingOpened(IReadOnlyList<TaughtLecture> Lectures);

public sealed record QuizDialogClosed;

public sealed record QuizMakeAsked(QuizDraft Draft);

public sealed record QuizMade(QuizDetail Quiz);

public sealed record QuizDeletionOpened(QuizSummary Quiz);

public sealed record QuizDeletionAsked(QuizSummary Quiz);

public sealed record QuizDeleted(QuizSummary Quiz);

public sealed record QuizDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class QuizzesReducers
{
    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizzesAsked happened) => state with { List = state.List.Asked(happened.Query), Made = null };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizzesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(QuizzesExportAsked))]
    public static QuizzesState OnExportAsked(QuizzesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizzesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(QuizzesExportTaken))]
    public static QuizzesState OnExportTaken(QuizzesState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizCoursesShown happened) => state with { Courses = happened.Courses };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizMakingOpened happened) => state with { Making = happened.Lectures, Deleting = null, DeedRefusal = null };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizDeletionOpened happened) => state with { Deleting = happened.Quiz, Making = null, DeedRefusal = null };

    [ReducerMethod(typeof(QuizDialogClosed))]
    public static QuizzesState OnClosed(QuizzesState state) => state with { Making = null, Deleting = null, IsBusy = false, DeedRefusal = null };

    [ReducerMethod(typeof(QuizMakeAsked))]
    public static QuizzesState OnMakeAsked(QuizzesState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizMade happened) => state with { IsBusy = false, Making = null, Made = happened.Quiz };

    [ReducerMethod(typeof(QuizDeletionAsked))]
    public static QuizzesState OnDeletionAsked(QuizzesState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizDeleted happened) => state with { IsBusy = false, Deleting = null, List = state.List.Removed(row => row.Id == happened.Quiz.Id) };

    [ReducerMethod]
    public static QuizzesState On(QuizzesState state, QuizDeedRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}
