using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public async Task Migrate_SeveralAtOnce_OneWorksTheOthersWait()
    {
        await using var database = TestDatabase.Absent();
        await using var services = new ServiceCollection().AddLogging().AddPersistence(database.Options).BuildServiceProvider();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(services))));
        Assert.NotEmpty(Assert.Single(applied, names => names.Count > 0));
        Assert.Empty(await PendingAsync(services));
    }

    [Fact]
    public async Task Migrate_AfterAKilledMigration_IsNotHeldUp()
    {
        await using var database = TestDatabase.Absent();
        await using var services = new ServiceCollection().AddLogging().AddPersistence(database.Options).BuildServiceProvider();
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            // What EF Core leaves behind when its process dies while it migrates.
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LmsDbContext>().Database.ExecuteSqlRawAsync(
                """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00')""");
        }

        Assert.NotEmpty(await MigrateAsync(services));
    }

    [Fact]
    public async Task Migrate_Twice_DoesNothingTheSecondTime()
    {
        await using var database = await TestDatabase.NewAsync();
        await using var services = new ServiceCollection().AddLogging().AddPersistence(database.Options).BuildServiceProvider();
        Assert.Empty(await MigrateAsync(services));
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().PendingAsync(CancellationToken.None);
    }
}
