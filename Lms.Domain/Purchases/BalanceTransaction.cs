using Lms.Domain.Accounts;

namespace Lms.Domain.Purchases;

/// <summary>Why a balance changed.</summary>
public enum BalanceTransactionType
{
    Recharge,
    Purchase,
    Refund,
    Adjustment,
}

/// <summary>One change of a student's balance; the list of them is the account statement.</summary>
public sealed class BalanceTransaction
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required BalanceTransactionType Type { get; init; }

    /// <summary>EGP; negative when money leaves.</summary>
    public required decimal Amount { get; init; }

    /// <summary>EGP, right after this change.</summary>
    public required decimal BalanceAfter { get; init; }

    public required string Description { get; init; }

    public int? PurchaseId { get; init; }

    /// <summary>The purchase paid for; set instead of its id while both rows are new.</summary>
    public Purchase? Purchase { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
