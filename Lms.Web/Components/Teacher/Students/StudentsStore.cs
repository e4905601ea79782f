using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.TaughtStudents;
using Lms.Web.Components.Shared;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Students;

/// <summary>The students of one's courses.</summary>
[FeatureState]
public sealed record StudentsState
{
    public ListState<TaughtStudentSummary> List { get; init; } = new();

    /// <summary>What the list can be filtered by; null until it is known.</summary>
    public StudentChoices? Choices { get; init; }
}

/// <summary>The courses taught, and the grades there are.</summary>
public sealed record StudentChoices(IReadOnlyList<Choice> Courses, IReadOnlyList<Choice> Grades);

public sealed record StudentChoicesAsked;

public sealed record StudentChoicesAnswered(StudentChoices Choices);

public sealed record StudentsAsked(ListQuery Query);

public sealed record StudentsAnswered(ListQuery Query, Page<TaughtStudentSummary>? Page, Refusal? Refusal);

public sealed record StudentsExportAsked(ListQuery Query);

public sealed record StudentsExportAnswered(IReadOnlyList<TaughtStudentSummary>? Rows, Refusal? Refusal);

public sealed record StudentsExportTaken;

/// <summary>What happens to the state when something happens.</summary>
public static class StudentsReducers
{
    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentChoicesAnswered happened) => state with { Choices = happened.Choices };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(StudentsExportAsked))]
    public static StudentsState OnExportAsked(StudentsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(StudentsExportTaken))]
    public static StudentsState OnExportTaken(StudentsState state) => state with { List = state.List.ExportTaken() };
}
