using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Persistence;

public sealed class WriteGateTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const int Writers = 200;

    [Fact]
    public async Task HundredsOfWriters_AllWrite()
    {
        var name = $"Busy {Guid.NewGuid():N}";
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => WriteAsync(name, number))));
        Assert.Equal(Writers, await app.InDb(db => db.Set<Grade>().CountAsync(grade => grade.Name.StartsWith(name))));
    }

    [Fact]
    public async Task Increments_AreNotLost()
    {
        var id = await app.InDb(async db =>
        {
            var subject = new Subject { Name = "0" };
            db.Add(subject);
            await db.SaveAsync(CancellationToken.None);
            return subject.Id;
        });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => app.InDb(db => db.InTransaction(
            async () =>
            {
                // The lock is taken by the write; what is read after it cannot be changed by anybody else.
                await db.Set<Subject>().Where(subject => subject.Id == id).ExecuteUpdateAsync(set => set.SetProperty(subject => subject.Name, subject => subject.Name));
                var number = 1 + int.Parse(await db.Set<Subject>().Where(subject => subject.Id == id).Select(subject => subject.Name).SingleAsync(), CultureInfo.InvariantCulture);
                return await db.Set<Subject>().Where(subject => subject.Id == id).ExecuteUpdateAsync(set => set.SetProperty(subject => subject.Name, number.ToString(CultureInfo.InvariantCulture)));
            },
            CancellationToken.None)))));
        Assert.Equal(Writers.ToString(CultureInfo.InvariantCulture), await app.InDb(db => db.Set<Subject>().Where(subject => subject.Id == id).Select(subject => subject.Name).SingleAsync()));
    }

    [Fact]
    public async Task FailedWrites_LetTheNextOneIn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InDb(db => db.InTransaction<int>(() => throw new InvalidOperationException(), CancellationToken.None)));
        await Assert.ThrowsAnyAsync<Exception>(() => app.InDb(db => db.Database.ExecuteSqlRawAsync("UPDATE nothing_of_this_name SET x = 1")));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.InDb(db => db.Set<Grade>().ExecuteUpdateAsync(set => set.SetProperty(grade => grade.Name, grade => grade.Name), cancelled.Token)));
        await WriteAsync("After the failures", 1);
    }

    private async Task WriteAsync(string name, int number) => await app.InDb(async db =>
    {
        switch (number % 3)
        {
            case 0:
                db.Add(new Grade { Name = $"{name} {number}" });
                await db.SaveAsync(CancellationToken.None);
                break;
            case 1:
                await db.InTransaction(() => AddThenRename(db, name, number), CancellationToken.None);
                break;
            default:
                db.Add(new Grade { Name = $"New {name} {number}" });
                await db.SaveAsync(CancellationToken.None);
                await db.Set<Grade>().Where(grade => grade.Name == $"New {name} {number}").ExecuteUpdateAsync(set => set.SetProperty(grade => grade.Name, $"{name} {number}"));
                break;
        }

        return number;
    });

    private static async Task<int> AddThenRename(LmsDbContext db, string name, int number)
    {
        var grade = new Grade { Name = $"Unnamed {name} {number}" };
        db.Add(grade);
        await db.SaveAsync(CancellationToken.None);
        return await db.Set<Grade>().Where(row => row.Id == grade.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, $"{name} {number}"));
    }
}
