using System.Data;
using System.Data.Common;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence;

/// <summary>The database as the domain sees it. One derived context per provider carries that provider's conventions and migrations.</summary>
public abstract class LmsDbContext(DbContextOptions options) : IdentityDbContext<User, IdentityRole<int>, int>(options), ILmsDb
{
    /// <summary>True when the exception says that a uniqueness constraint refused a row.</summary>
    protected abstract bool IsUniquenessViolation(Exception exception, out string constraint);

    /// <summary>True when the exception says that another row still points at a deleted one.</summary>
    protected abstract bool IsReferenceViolation(DbException exception);

    /// <summary>Held while migrating, so that a second process waits; null when the provider's own lock is enough.</summary>
    internal virtual Task<IAsyncDisposable?> MigrationLockAsync(CancellationToken ct) => Task.FromResult<IAsyncDisposable?>(null);

    /// <inheritdoc />
    public async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw GeneralRefusals.Conflict.Thrown();
        }
        catch (DbUpdateException exception) when (exception.InnerException is { } inner && IsUniquenessViolation(inner, out var constraint))
        {
            throw new UniqueRowException(constraint, exception);
        }
    }

    /// <inheritdoc />
    public async Task<TResult> InTransaction<TResult>(Func<Task<TResult>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
            return await work();
        var done = await InTurnAsync(work, ct);
        await WrittenAsync();
        return done;
    }

    private async Task<TResult> InTurnAsync<TResult>(Func<Task<TResult>> work, CancellationToken ct)
    {
        using var turn = await WriteTurnAsync(ct);
        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            ChangeTracker.Clear();
            await using var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
            var result = await RunAsync(work);
            try
            {
                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (Exception exception)
            {
                throw new CommitInDoubtException(exception);
            }

            return result;
        });
    }

    /// <summary>
    /// A bulk delete that looked first and was overtaken all the same (somebody bought, joined or handed in meanwhile)
    /// is refused by the database. Saves are not meant: they wrap what the database says.
    /// </summary>
    private async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException exception) when (IsReferenceViolation(exception))
        {
            throw GeneralRefusals.Conflict.Thrown();
        }
    }

    /// <summary>Waits until this context may write; null when it may already, or when the database itself lets many write.</summary>
    protected virtual ValueTask<IDisposable?> WriteTurnAsync(CancellationToken ct) => ValueTask.FromResult<IDisposable?>(null);

    /// <summary>After a commit, when others may write again: waits until what was committed lasts.</summary>
    protected internal virtual Task WrittenAsync() => Task.CompletedTask;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LmsDbContext).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(10, 2);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
