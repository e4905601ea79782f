using Fluxor;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Students;
using Lms.Domain.Structure;
using Lms.Domain.TaughtStudents;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Students;

/// <summary>The students on the screen, one of them in detail, and a change of somebody's standing.</summary>
[FeatureState]
public sealed record StudentsState
{
    public ListState<StudentSummary> List { get; init; } = new();

    /// <summary>What can be filtered by.</summary>
    public IReadOnlyList<NamedRow> Grades { get; init; } = [];

    /// <summary>What can be filtered by.</summary>
    public IReadOnlyList<NamedRow> Governorates { get; init; } = [];

    /// <summary>The student of the detail page; null until it came.</summary>
    public StudentAccount? Account { get; init; }

    /// <summary>What that student has to do with courses.</summary>
    public TaughtStudentDetail? Learning { get; init; }

    /// <summary>Why the student could not be shown.</summary>
    public Refusal? DetailRefusal { get; init; }

    /// <summary>The change that is being asked about; null while no dialog is open.</summary>
    public StandingOpened? Changing { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the standing was not changed.</summary>
    public Refusal? Refusal { get; init; }
}

public sealed record StudentsAsked(ListQuery Query);

public sealed record StudentsAnswered(ListQuery Query, Page<StudentSummary>? Page, Refusal? Refusal);

public sealed record StudentsExportAsked(ListQuery Query);

public sealed record StudentsExportAnswered(IReadOnlyList<StudentSummary>? Rows, Refusal? Refusal);

public sealed record StudentsExportTaken;

public sealed record StudentChoicesAsked;

public sealed record StudentChoicesAnswered(IReadOnlyList<NamedRow> Grades, IReadOnlyList<NamedRow> Governorates);

public sealed record StudentAsked(int StudentId);

public sealed record StudentAnswered(StudentAccount? Account, TaughtStudentDetail? Learning, Refusal? Refusal);

/// <summary>The account is to be switched, or the student suspended or reinstated.</summary>
/// <param name="IsActive">Null when the account stays as it is.</param>
/// <param name="Status">Null when the student's status stays as it is.</param>
public sealed record StandingOpened(StudentSummary Student, bool? IsActive, StudentStatus? Status);

public sealed record StandingClosed;

public sealed record StandingAsked(StandingOpened Change, string? Reason);

public sealed record StandingChanged(StudentSummary Student);

public sealed record StandingRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class StudentsReducers
{
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

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentChoicesAnswered happened) => state with { Grades = happened.Grades, Governorates = happened.Governorates };

    [ReducerMethod(typeof(StudentAsked))]
    public static StudentsState OnStudentAsked(StudentsState state) => state with { Account = null, Learning = null, DetailRefusal = null };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StudentAnswered happened) => state with { Account = happened.Account, Learning = happened.Learning, DetailRefusal = happened.Refusal };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StandingOpened happened) => state with { Changing = happened, IsBusy = false, Refusal = null };

    [ReducerMethod(typeof(StandingClosed))]
    public static StudentsState OnClosed(StudentsState state) => state with { Changing = null, IsBusy = false, Refusal = null };

    [ReducerMethod(typeof(StandingAsked))]
    public static StudentsState OnStandingAsked(StudentsState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StandingChanged happened) => state with
    {
        Changing = null,
        IsBusy = false,
        List = state.List.Replaced(row => row.Id == happened.Student.Id, happened.Student),
        Account = state.Account?.Student.Id == happened.Student.Id ? state.Account with { Student = happened.Student } : state.Account,
    };

    [ReducerMethod]
    public static StudentsState On(StudentsState state, StandingRefused happened) => state with { IsBusy = false, Refusal = happened.Refusal };
}
