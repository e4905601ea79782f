using System.Linq.Expressions;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>Which lines of the statement are wanted; null leaves a criterion out.</summary>
public sealed record TransactionFilter
{
    public BalanceTransactionType? Type { get; init; }
}

/// <summary>One line of a student's statement; money in EGP.</summary>
public sealed record TransactionSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<BalanceTransaction, TransactionSummary>> Projection = row => new TransactionSummary
    {
        Id = row.Id,
        Type = row.Type,
        Amount = row.Amount,
        BalanceAfter = row.BalanceAfter,
        Description = row.Description,
        PurchaseId = row.PurchaseId,
        CreatedAt = row.CreatedAt,
    };

    public required int Id { get; init; }

    public required BalanceTransactionType Type { get; init; }

    /// <summary>Negative when money left.</summary>
    public required decimal Amount { get; init; }

    public required decimal BalanceAfter { get; init; }

    public required string Description { get; init; }

    public int? PurchaseId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>The student's own statement, newest first (edutrack-15.2).</summary>
public sealed class ListMyTransactions(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public Task<Page<TransactionSummary>> Handle(Actor actor, Input<TransactionFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.UseBalance);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<BalanceTransaction>().AsNoTracking().Where(row => row.StudentId == actor.StudentId);
        if (filter.Type is { } type)
            rows = rows.Where(row => row.Type == type);
        return rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(TransactionSummary.Projection).PageAsync(request, ct);
    }
}
