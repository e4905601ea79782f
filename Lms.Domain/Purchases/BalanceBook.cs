using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>
/// The only way a balance moves: one conditional UPDATE, which also locks the student's row until the transaction ends,
/// so that two people (or two clicks) can never spend the same money. Call it inside a transaction that writes the
/// <see cref="BalanceTransaction"/> as well.
/// </summary>
internal static class BalanceBook
{
    /// <summary>The highest balance that can be stored, in EGP.</summary>
    private const decimal Most = 99_999_999.99m;

    /// <summary>Takes money, if there is enough of it.</summary>
    /// <returns>The balance left, or null when there was not enough and nothing was taken.</returns>
    public static async Task<decimal?> TakeAsync(ILmsDb db, int studentId, decimal amount, CancellationToken ct) =>
        await db.Set<Student>().Where(row => row.Id == studentId && row.Balance >= amount)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance - amount), ct) == 0 ? null : await ReadAsync(db, studentId, ct);

    /// <summary>Adds money.</summary>
    /// <returns>The new balance, or null when it would be more than can be stored and nothing was added.</returns>
    public static async Task<decimal?> AddAsync(ILmsDb db, int studentId, decimal amount, CancellationToken ct)
    {
        var room = Most - amount;
        return await db.Set<Student>().Where(row => row.Id == studentId && row.Balance <= room)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance + amount), ct) == 0 ? null : await ReadAsync(db, studentId, ct);
    }

    /// <summary>What the student has, in EGP.</summary>
    public static Task<decimal> ReadAsync(ILmsDb db, int studentId, CancellationToken ct) =>
        db.Set<Student>().AsNoTracking().Where(row => row.Id == studentId).Select(row => row.Balance).SingleAsync(ct);
}
