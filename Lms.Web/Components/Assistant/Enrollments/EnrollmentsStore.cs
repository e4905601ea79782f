using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.State;

namespace Lms.Web.Components.Assistant.Enrollments;

/// <summary>The enrollments on the screen, and the answer that is being given to one of them.</summary>
[FeatureState]
public sealed record EnrollmentsState
{
    public ListState<EnrollmentSummary> List { get; init; } = new();

    /// <summary>The request that is being answered in the dialog, and how; null while no dialog is open.</summary>
    public AnswerOpened? Answering { get; init; }

    /// <summary>True while the answer is on its way.</summary>
    public bool IsAnswering { get; init; }

    /// <summary>Why the answer was not taken.</summary>
    public Refusal? AnswerRefusal { get; init; }
}

public sealed record EnrollmentsAsked(ListQuery Query);

public sealed record EnrollmentsAnswered(ListQuery Query, Page<EnrollmentSummary>? Page, Refusal? Refusal);

public sealed record EnrollmentsExportAsked(ListQuery Query);

public sealed record EnrollmentsExportAnswered(IReadOnlyList<EnrollmentSummary>? Rows, Refusal? Refusal);

public sealed record EnrollmentsExportTaken;

public sealed record AnswerOpened(EnrollmentSummary Enrollment, EnrollmentStatus Answer);

public sealed record AnswerClosed;

public sealed record AnswerAsked(int EnrollmentId, EnrollmentStatus Answer, string? Note);

public sealed record AnswerGiven(EnrollmentSummary Enrollment);

public sealed record AnswerRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class EnrollmentsReducers
{
    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, EnrollmentsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, EnrollmentsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(EnrollmentsExportAsked))]
    public static EnrollmentsState OnExportAsked(EnrollmentsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, EnrollmentsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(EnrollmentsExportTaken))]
    public static EnrollmentsState OnExportTaken(EnrollmentsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, AnswerOpened happened) => state with { Answering = happened, AnswerRefusal = null };

    [ReducerMethod(typeof(AnswerClosed))]
    public static EnrollmentsState OnClosed(EnrollmentsState state) => state with { Answering = null, IsAnswering = false, AnswerRefusal = null };

    [ReducerMethod(typeof(AnswerAsked))]
    public static EnrollmentsState OnAnswerAsked(EnrollmentsState state) => state with { IsAnswering = true, AnswerRefusal = null };

    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, AnswerGiven happened) => state with
    {
        Answering = null,
        IsAnswering = false,
        List = state.List.Replaced(row => row.Id == happened.Enrollment.Id, happened.Enrollment),
    };

    [ReducerMethod]
    public static EnrollmentsState On(EnrollmentsState state, AnswerRefused happened) => state with { IsAnswering = false, AnswerRefusal = happened.Refusal };
}
