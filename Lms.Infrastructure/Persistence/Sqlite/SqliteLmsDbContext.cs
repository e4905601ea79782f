using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The LMS on SQLite: one file, one node. Saves, transactions and lone writes take turns at the <see cref="SqliteWriteGate"/>;
/// transactions are opened with BEGIN IMMEDIATE (what Microsoft.Data.Sqlite does for read committed), so none can fail half-way for want of the write lock.
/// </summary>
public sealed class SqliteLmsDbContext(DbContextOptions<SqliteLmsDbContext> options) : LmsDbContext(options)
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;
    private const int ForeignKeyViolation = 787;
    private const int RestrictViolation = 1811;

    private readonly bool waitsForDisk = SqlitePragmas.Of(options)?.Synchronous == SqliteSynchronous.Full;
    private SqliteWriteGate? gate;
    private SqliteLogFlush? flush;
    private bool writing;
    private bool loneWrite;

    private SqliteWriteGate Gate => gate ??= SqliteWriteGate.Of(Database.GetConnectionString()!);

    private SqliteLogFlush LogFlush => flush ??= SqliteLogFlush.Of(Database.GetConnectionString()!);

    private TimeSpan Patience => TimeSpan.FromSeconds(Database.GetCommandTimeout() ?? 30);

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (writing)
            return base.SaveChanges(acceptAllChangesOnSuccess);
        int saved;
        using (WriteTurn())
            saved = base.SaveChanges(acceptAllChangesOnSuccess);
        if (saved > 0)
            Written();
        return saved;
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (writing)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        int saved;
        using (await WriteTurnAsync(cancellationToken))
            saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (saved > 0)
            await WrittenAsync();
        return saved;
    }

    /// <summary>Before a writing command of its own; within a turn it does nothing.</summary>
    internal async ValueTask BeginLoneWriteAsync(CancellationToken ct)
    {
        if (writing)
            return;
        await Gate.EnterAsync(Patience, ct);
        writing = loneWrite = true;
    }

    /// <summary>As <see cref="BeginLoneWriteAsync"/>, on this thread.</summary>
    internal void BeginLoneWrite()
    {
        if (writing)
            return;
        Gate.Enter(Patience);
        writing = loneWrite = true;
    }

    /// <summary>After any command, well or badly ended.</summary>
    /// <returns>True when it was a write of its own.</returns>
    internal bool EndLoneWrite()
    {
        if (!loneWrite)
            return false;
        writing = loneWrite = false;
        Gate.Leave();
        return true;
    }

    /// <inheritdoc cref="LmsDbContext.WrittenAsync" />
    protected internal override Task WrittenAsync() => waitsForDisk ? LogFlush.FlushAsync() : Task.CompletedTask;

    /// <summary>As <see cref="WrittenAsync"/>, on this thread.</summary>
    internal void Written()
    {
        if (waitsForDisk)
            LogFlush.Flush();
    }

    /// <inheritdoc />
    internal override async Task<IAsyncDisposable?> MigrationLockAsync(CancellationToken ct)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);
        var alone = await MigrationLockFile.WaitAsync(file + ".migrating", ct);
        // EF Core's own lock is a row: a process that was killed while migrating leaves it behind, and every later one
        // would wait for ever. Whoever holds the file knows that nobody is migrating.
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        return alone;
    }

    /// <inheritdoc />
    protected override async ValueTask<IDisposable?> WriteTurnAsync(CancellationToken ct)
    {
        if (writing)
            return null;
        await Gate.EnterAsync(Patience, ct);
        return new Turn(this);
    }

    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = exception.Message;
        return exception is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
    }

    /// <inheritdoc />
    protected override bool IsReferenceViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ForeignKeyViolation or RestrictViolation };

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    private Turn? WriteTurn()
    {
        if (writing)
            return null;
        Gate.Enter(Patience);
        return new Turn(this);
    }

    private sealed class Turn : IDisposable
    {
        private readonly SqliteLmsDbContext context;

        public Turn(SqliteLmsDbContext context)
        {
            this.context = context;
            context.writing = true;
        }

        public void Dispose()
        {
            context.writing = false;
            context.Gate.Leave();
        }
    }
}
