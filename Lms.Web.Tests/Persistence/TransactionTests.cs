using System.Data.Common;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Tokens;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Web.Tests.Persistence;

/// <summary>All or nothing, once, also when the connection fails.</summary>
public sealed class TransactionTests(Stored stored) : IClassFixture<Stored>
{
    [Fact]
    public async Task Thrown_RollsBackSavesAndBulkCommands()
    {
        var grade = await stored.Given.Grade();
        var name = NewName();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stored.InDb(db => db.InTransaction<bool>(
            async () =>
            {
                await AddAsync(db, name);
                await db.Set<Grade>().Where(row => row.Id == grade.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, name + "!"));
                throw new InvalidOperationException();
            },
            CancellationToken.None)));
        Assert.Equal((0, 0), (await CountAsync(stored, name), await CountAsync(stored, name + "!")));
    }

    [Fact]
    public async Task Nested_JoinsTheOuterOne()
    {
        var name = NewName();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stored.InDb(db => db.InTransaction<bool>(
            async () =>
            {
                await db.InTransaction(() => AddAsync(db, name), CancellationToken.None);
                throw new InvalidOperationException();
            },
            CancellationToken.None)));
        Assert.Equal(0, await CountAsync(stored, name));

        await stored.InDb(db => db.InTransaction(() => db.InTransaction(() => AddAsync(db, name), CancellationToken.None), CancellationToken.None));
        Assert.Equal(1, await CountAsync(stored, name));
    }

    [Fact]
    public async Task LostRaceInside_LeavesTheRestOfTheTransactionUsable()
    {
        var name = NewName();
        await stored.InDb(async db =>
        {
            db.Add(new ServerSecret { Name = name, Value = "1" });
            await db.SaveAsync(CancellationToken.None);
            return true;
        });
        await stored.InDb(db => db.InTransaction(
            async () =>
            {
                db.Add(new ServerSecret { Name = name, Value = "2" });
                await Assert.ThrowsAsync<UniqueRowException>(() => db.SaveAsync(CancellationToken.None));
                db.ChangeTracker.Clear();
                return await AddAsync(db, name);
            },
            CancellationToken.None));
        Assert.Equal(1, await CountAsync(stored, name));
    }

    [Fact]
    public async Task Work_SeesNothingTrackedBefore()
    {
        var grade = await stored.Given.Grade();
        await stored.InDb(async db =>
        {
            (await db.Set<Grade>().SingleAsync(row => row.Id == grade.Id)).Name = "changed before, never saved";
            await db.InTransaction(
                async () =>
                {
                    await db.SaveAsync(CancellationToken.None);
                    return true;
                },
                CancellationToken.None);
            return true;
        });
        Assert.Equal(grade.Name, await stored.InDb(db => db.Set<Grade>().Where(row => row.Id == grade.Id).Select(row => row.Name).SingleAsync()));
    }

    /// <summary>SQLite has no connection to lose: there a fault is told at once.</summary>
    [Fact]
    public async Task FaultThatPasses_WorkIsDoneAgain_AndStoredOnce()
    {
        var (runs, name) = (0, NewName());
        var work = () => stored.InDb(db => db.InTransaction(
            async () =>
            {
                runs++;
                await AddAsync(db, name);
                return runs > 1 ? runs : throw new TimeoutException("a fault that passes");
            },
            CancellationToken.None));
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
            await Assert.ThrowsAsync<TimeoutException>(work);
        else
            Assert.Equal(2, await work());
        Assert.Equal(TestDatabase.Provider == DatabaseProvider.Sqlite ? 0 : 1, await CountAsync(stored, name));
    }

    [Fact]
    public async Task CommitThatFails_IsNotDoneAgain()
    {
        var failing = new Stored { Interceptors = [new FailingCommit()] };
        await failing.InitializeAsync();
        var (runs, name) = (0, NewName());
        await Assert.ThrowsAsync<CommitInDoubtException>(() => failing.InDb(db => db.InTransaction(
            async () =>
            {
                runs++;
                return await AddAsync(db, name);
            },
            CancellationToken.None)));
        Assert.Equal(1, runs);
        Assert.Equal(0, await CountAsync(failing, name));
        await failing.DisposeAsync();
    }

    private static string NewName() => $"Grade {Guid.NewGuid():N}";

    private static async Task<bool> AddAsync(LmsDbContext db, string name)
    {
        db.Add(new Grade { Name = name });
        await db.SaveAsync(CancellationToken.None);
        return true;
    }

    private static Task<int> CountAsync(Stored stored, string name) => stored.InDb(db => db.Set<Grade>().CountAsync(grade => grade.Name == name));

    private sealed class FailingCommit : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new TimeoutException("the connection was lost");
    }
}
