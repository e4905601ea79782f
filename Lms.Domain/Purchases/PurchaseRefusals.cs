using Lms.Domain.Common;

namespace Lms.Domain.Purchases;

/// <summary>Every way this feature says no.</summary>
public static class PurchaseRefusals
{
    public static readonly Refusal InsufficientBalance = new(RefusalKind.State, "purchase_insufficient_balance", "Insufficient balance");
    public static readonly Refusal AlreadyActive = new(RefusalKind.State, "purchase_already_active", "You already have active access to this lecture");
    public static readonly Refusal NotYours = new(RefusalKind.Forbidden, "purchase_not_yours", "You can only extend access for lectures in your own courses");

    /// <summary>The student bought the lecture again and that purchase still gives access: days belong there.</summary>
    public static readonly Refusal Superseded = new(RefusalKind.State, "purchase_superseded", "The student has bought this lecture again. Extend the newer purchase instead.");

    public static readonly Refusal UnknownCode = new(RefusalKind.State, "recharge_code_unknown", "Invalid recharge code");
    public static readonly Refusal UsedCode = new(RefusalKind.State, "recharge_code_used", "This recharge code has already been used");
    public static readonly Refusal BalanceFull = new(RefusalKind.State, "balance_full", "This code would raise your balance above the highest balance allowed");
}
