using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Common;

/// <summary>The one port to the database. Verbs write LINQ against it; nothing in the domain knows which database answers.</summary>
public interface ILmsDb
{
    /// <summary>The rows of one kind.</summary>
    DbSet<T> Set<T>()
        where T : class;

    /// <summary>Stores everything changed so far in one transaction.</summary>
    /// <exception cref="UniqueRowException">A uniqueness constraint refused a row.</exception>
    /// <exception cref="RefusedException">Somebody else changed a row meanwhile (<see cref="GeneralRefusals.Conflict"/>).</exception>
    Task SaveAsync(CancellationToken ct);

    /// <summary>
    /// Runs several commands as one transaction: all or nothing. May run <paramref name="work"/> again after a lost
    /// connection, so the work must read what it needs itself and touch nothing outside the database.
    /// </summary>
    Task<TResult> InTransaction<TResult>(Func<Task<TResult>> work, CancellationToken ct);
}

/// <summary>The database refused a row because another one with the same key exists: the race was lost.</summary>
public sealed class UniqueRowException(string constraint, Exception inner) : Exception($"The uniqueness constraint {constraint} refused a row.", inner)
{
    /// <summary>The name of the index or its columns, as far as the database told it; for logs only.</summary>
    public string Constraint { get; } = constraint;
}

/// <summary>Marks a verb: one thing someone can do or ask. Verbs are registered by this marker.</summary>
public interface IUseCase;
