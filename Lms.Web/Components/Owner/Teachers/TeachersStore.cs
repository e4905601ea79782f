using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Domain.Structure;
using Lms.Web.Components.Shared;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Teachers;

/// <summary>The teachers on the screen, and what is being done to one of them.</summary>
[FeatureState]
public sealed record TeachersState
{
    public ListState<TeacherSummary> List { get; init; } = new();

    /// <summary>What a teacher can be given; null until it is known.</summary>
    public TeacherChoices? Choices { get; init; }

    /// <summary>The dialog that is open; null for none.</summary>
    public TeacherDialogOpened? Dialog { get; init; }

    /// <summary>What hangs on the teacher of the dialog; null until it is known.</summary>
    public TeacherHoldings? Holdings { get; init; }

    /// <summary>True while the deed is on its way.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The subjects to filter by.</summary>
    public IReadOnlyList<Choice> SubjectChoices() => [.. (Choices?.Subjects ?? []).Select(row => Choice.Of(row.Id, row.Name))];

    /// <summary>The grades to filter by.</summary>
    public IReadOnlyList<Choice> GradeChoices() => [.. (Choices?.Grades ?? []).Select(row => Choice.Of(row.Id, row.Name))];
}

/// <summary>What a teacher can be given.</summary>
public sealed record TeacherChoices(IReadOnlyList<NamedRow> Grades, IReadOnlyList<SubjectSummary> Subjects, IReadOnlyList<VideoSecuritySummary> Plans);

/// <summary>What a dialog is for.</summary>
public enum TeacherDeed
{
    /// <summary>A new teacher, or a change of one.</summary>
    Write,

    /// <summary>On or off.</summary>
    Switch,

    Delete,
}

public sealed record TeachersAsked(ListQuery Query);

public sealed record TeachersAnswered(ListQuery Query, Page<TeacherSummary>? Page, Refusal? Refusal);

public sealed record TeachersExportAsked(ListQuery Query);

public sealed record TeachersExportAnswered(IReadOnlyList<TeacherSummary>? Rows, Refusal? Refusal);

public sealed record TeachersExportTaken;

public sealed record TeacherChoicesAsked;

public sealed record TeacherChoicesAnswered(TeacherChoices Choices);

/// <summary>A dialog about this teacher (null for a new one) was opened.</summary>
public sealed record TeacherDialogOpened(TeacherDeed Deed, TeacherSummary? Teacher);

public sealed record TeacherDialogClosed;

public sealed record TeacherHoldingsAnswered(TeacherHoldings? Holdings, Refusal? Refusal);

public sealed record TeacherWriteAsked(int? TeacherId, TeacherDraft Draft);

public sealed record TeacherDeleteAsked(int TeacherId);

/// <summary>It was done; the list is asked for anew.</summary>
public sealed record TeacherDeedDone;

public sealed record TeacherDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class TeachersReducers
{
    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeachersAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeachersAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(TeachersExportAsked))]
    public static TeachersState OnExportAsked(TeachersState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeachersExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(TeachersExportTaken))]
    public static TeachersState OnExportTaken(TeachersState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeacherChoicesAnswered happened) => state with { Choices = happened.Choices };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeacherDialogOpened happened) => state with { Dialog = happened, Holdings = null, IsBusy = false, Refusal = null };

    [ReducerMethod(typeof(TeacherDialogClosed))]
    public static TeachersState OnClosed(TeachersState state) => state with { Dialog = null, Holdings = null, IsBusy = false, Refusal = null };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeacherHoldingsAnswered happened) => state with { Holdings = happened.Holdings, Refusal = happened.Refusal ?? state.Refusal };

    [ReducerMethod(typeof(TeacherWriteAsked))]
    public static TeachersState OnWriteAsked(TeachersState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod(typeof(TeacherDeleteAsked))]
    public static TeachersState OnDeleteAsked(TeachersState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod(typeof(TeacherDeedDone))]
    public static TeachersState OnDone(TeachersState state) => state with { Dialog = null, Holdings = null, IsBusy = false };

    [ReducerMethod]
    public static TeachersState On(TeachersState state, TeacherDeedRefused happened) => state with { IsBusy = false, Refusal = happened.Refusal };
}
