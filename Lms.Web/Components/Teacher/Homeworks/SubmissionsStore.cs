using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>What was handed in for one homework, and the one that is read.</summary>
[FeatureState]
public sealed record SubmissionsState
{
    public ListState<HomeworkSubmissionSummary> List { get; init; } = new();

    /// <summary>The submission in the dialog; null while none is open.</summary>
    public HomeworkSubmissionDetail? Read { get; init; }

    /// <summary>Why it could not be opened.</summary>
    public Refusal? ReadRefusal { get; init; }
}

public sealed record SubmissionsAsked(int HomeworkId, ListQuery Query);

public sealed record SubmissionsAnswered(ListQuery Query, Page<HomeworkSubmissionSummary>? Page, Refusal? Refusal);

public sealed record SubmissionsExportAsked(int HomeworkId, ListQuery Query);

public sealed record SubmissionsExportAnswered(IReadOnlyList<HomeworkSubmissionSummary>? Rows, Refusal? Refusal);

public sealed record SubmissionsExportTaken;

public sealed record SubmissionAsked(int Id);

public sealed record SubmissionShown(HomeworkSubmissionDetail Submission);

public sealed record SubmissionNotShown(Refusal Refusal);

public sealed record SubmissionClosed;

/// <summary>What happens to the state when something happens.</summary>
public static class SubmissionsReducers
{
    [ReducerMethod]
    public static SubmissionsState On(SubmissionsState state, SubmissionsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static SubmissionsState On(SubmissionsState state, SubmissionsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(SubmissionsExportAsked))]
    public static SubmissionsState OnExportAsked(SubmissionsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static SubmissionsState On(SubmissionsState state, SubmissionsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(SubmissionsExportTaken))]
    public static SubmissionsState OnExportTaken(SubmissionsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static SubmissionsState On(SubmissionsState state, SubmissionShown happened) => state with { Read = happened.Submission, ReadRefusal = null };

    [ReducerMethod]
    public static SubmissionsState On(SubmissionsState state, SubmissionNotShown happened) => state with { ReadRefusal = happened.Refusal };

    [ReducerMethod(typeof(SubmissionClosed))]
    public static SubmissionsState OnClosed(SubmissionsState state) => state with { Read = null, ReadRefusal = null };
}
