using System.Linq.Expressions;

namespace Lms.Domain.Purchases;

/// <summary>A recharge code as its makers see it.</summary>
public sealed record RechargeCodeSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<RechargeCode, RechargeCodeSummary>> Projection = row => new RechargeCodeSummary
    {
        Id = row.Id,
        Code = row.Code,
        Amount = row.Amount,
        UsedById = row.UsedById,
        UsedByName = row.UsedBy!.Name,
        UsedAt = row.UsedAt,
        CreatedById = row.CreatedById,
        CreatedAt = row.CreatedAt,
    };

    public required int Id { get; init; }

    public required string Code { get; init; }

    /// <summary>EGP.</summary>
    public required decimal Amount { get; init; }

    /// <summary>True once somebody redeemed it.</summary>
    public bool IsUsed => UsedById is not null;

    public int? UsedById { get; init; }

    public string? UsedByName { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A code that was just made.</summary>
    internal static RechargeCodeSummary OfUnused(RechargeCode row) => new()
    {
        Id = row.Id,
        Code = row.Code,
        Amount = row.Amount,
        CreatedById = row.CreatedById,
        CreatedAt = row.CreatedAt,
    };
}
