using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Balance;

/// <summary>What the student can spend, the statement, and a code on its way.</summary>
[FeatureState]
public sealed record BalanceState
{
    /// <summary>EGP; null before it is known.</summary>
    public decimal? Balance { get; init; }

    public ListState<TransactionSummary> List { get; init; } = new();

    /// <summary>True while a code is being redeemed.</summary>
    public bool IsRedeeming { get; init; }

    /// <summary>Why the last code was not taken.</summary>
    public Refusal? RedeemRefusal { get; init; }

    /// <summary>What the last code brought, in EGP.</summary>
    public decimal? Redeemed { get; init; }
}

public sealed record BalanceAsked;

public sealed record BalanceAnswered(decimal? Balance);

public sealed record TransactionsAsked(ListQuery Query);

public sealed record TransactionsAnswered(ListQuery Query, Page<TransactionSummary>? Page, Refusal? Refusal);

public sealed record TransactionsExportAsked(ListQuery Query);

public sealed record TransactionsExportAnswered(IReadOnlyList<TransactionSummary>? Rows, Refusal? Refusal);

public sealed record TransactionsExportTaken;

public sealed record CodeRedeemAsked(string? Code, ListQuery Query);

public sealed record CodeRedeemed(Recharge Recharge);

public sealed record CodeRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class BalanceReducers
{
    [ReducerMethod]
    public static BalanceState On(BalanceState state, BalanceAnswered happened) => state with { Balance = happened.Balance };

    [ReducerMethod]
    public static BalanceState On(BalanceState state, TransactionsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static BalanceState On(BalanceState state, TransactionsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(TransactionsExportAsked))]
    public static BalanceState OnExportAsked(BalanceState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static BalanceState On(BalanceState state, TransactionsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(TransactionsExportTaken))]
    public static BalanceState OnExportTaken(BalanceState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod(typeof(CodeRedeemAsked))]
    public static BalanceState OnRedeemAsked(BalanceState state) => state with { IsRedeeming = true, RedeemRefusal = null, Redeemed = null };

    [ReducerMethod]
    public static BalanceState On(BalanceState state, CodeRedeemed happened) => state with { IsRedeeming = false, Redeemed = happened.Recharge.Amount, Balance = happened.Recharge.Balance };

    [ReducerMethod]
    public static BalanceState On(BalanceState state, CodeRefused happened) => state with { IsRedeeming = false, RedeemRefusal = happened.Refusal };
}
