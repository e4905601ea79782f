using Lms.Domain.Structure;
using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Persistence.Sqlite;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>Every commit waits for the disk, and many wait for it together.</summary>
public sealed class LogFlushTests
{
    private const int Writers = 100;

    [Fact]
    public async Task Commits_AreAnsweredAfterTheDisk_ManyAtOnce()
    {
        var folder = Directory.CreateTempSubdirectory("lms-flush-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "lms.db")}";
        var builder = new DbContextOptionsBuilder<SqliteLmsDbContext>();
        new DatabaseOptions(DatabaseProvider.Sqlite, connection).Configure(builder);
        await using (var db = new SqliteLmsDbContext(builder.Options))
            await db.Database.EnsureCreatedAsync();
        var flush = SqliteLogFlush.Of(connection);

        var alone = flush.Count;
        await AddAsync(builder.Options, 0);
        Assert.Equal(alone + 1, flush.Count); // nobody is answered before a flush that began after the commit

        await using (var db = new SqliteLmsDbContext(builder.Options))
            Assert.Equal(1, await db.Set<Grade>().Where(grade => grade.Name == "0").ExecuteUpdateAsync(set => set.SetProperty(grade => grade.Name, "none")));
        Assert.Equal(alone + 2, flush.Count);
        await using (var db = new SqliteLmsDbContext(builder.Options))
            Assert.Equal(0, await db.Set<Grade>().Where(grade => grade.Name == "0").ExecuteUpdateAsync(set => set.SetProperty(grade => grade.Name, "none")));
        Assert.Equal(alone + 2, flush.Count); // nothing was written

        await Task.WhenAll(Enumerable.Range(1, Writers).Select(number => Task.Run(() => AddAsync(builder.Options, number))));
        Assert.InRange(flush.Count - alone - 2, 1, Writers);
        await using (var db = new SqliteLmsDbContext(builder.Options))
            Assert.Equal(Writers + 1, await db.Set<Grade>().CountAsync());
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(connection));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ADiskThatRefuses_PutsTheCommitInDoubt()
    {
        var folder = Directory.CreateTempSubdirectory("lms-flush-").FullName;
        var flush = new SqliteLogFlush(folder); // a folder cannot be opened as a log
        await Assert.ThrowsAsync<CommitInDoubtException>(flush.FlushAsync);
        await Assert.ThrowsAsync<CommitInDoubtException>(flush.FlushAsync);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task ALogThatIsGone_HasBeenMovedIntoTheFile()
    {
        var flush = new SqliteLogFlush(Path.Combine(Path.GetTempPath(), $"lms-{Guid.NewGuid():N}.db-wal"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => flush.FlushAsync()));
        Assert.InRange(flush.Count, 1, 20);
    }

    private static async Task AddAsync(DbContextOptions<SqliteLmsDbContext> options, int number)
    {
        await using var db = new SqliteLmsDbContext(options);
        db.Add(new Grade { Name = $"{number}" });
        await db.SaveAsync(CancellationToken.None);
    }
}
