using Fluxor;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Audit;

/// <summary>The entries on the screen, and what they can be filtered by.</summary>
[FeatureState]
public sealed record AuditState
{
    public ListState<AuditSummary> List { get; init; } = new();

    /// <summary>Every action that occurs.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];
}

public sealed record AuditActionsAsked;

public sealed record AuditActionsAnswered(IReadOnlyList<string> Actions);

public sealed record AuditAsked(ListQuery Query);

public sealed record AuditAnswered(ListQuery Query, Page<AuditSummary>? Page, Refusal? Refusal);

public sealed record AuditExportAsked(ListQuery Query);

public sealed record AuditExportAnswered(IReadOnlyList<AuditSummary>? Rows, Refusal? Refusal);

public sealed record AuditExportTaken;

/// <summary>What happens to the state when something happens.</summary>
public static class AuditReducers
{
    [ReducerMethod]
    public static AuditState On(AuditState state, AuditActionsAnswered happened) => state with { Actions = happened.Actions };

    [ReducerMethod]
    public static AuditState On(AuditState state, AuditAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static AuditState On(AuditState state, AuditAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(AuditExportAsked))]
    public static AuditState OnExportAsked(AuditState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static AuditState On(AuditState state, AuditExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(AuditExportTaken))]
    public static AuditState OnExportTaken(AuditState state) => state with { List = state.List.ExportTaken() };
}
