using Lms.Domain.Accounts;

namespace Lms.Domain.Purchases;

/// <summary>A code that turns into balance once.</summary>
public sealed class RechargeCode
{
    public int Id { get; private set; }

    /// <summary>Unique, upper case.</summary>
    public required string Code { get; init; }

    /// <summary>EGP.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Who redeemed it; set by one conditional UPDATE, so that of two redeemers only one succeeds.</summary>
    public int? UsedById { get; private set; }

    public User? UsedBy { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
