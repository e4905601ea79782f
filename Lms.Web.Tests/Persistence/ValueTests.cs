using Lms.Domain.Accounts;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>Money and moments come back as they were stored, and compare, sort and add up alike on every database.</summary>
public sealed class ValueTests(Stored stored) : IClassFixture<Stored>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0.00")]
    [InlineData("0.10")]
    [InlineData("19.99")]
    [InlineData("99999999.99")]
    public async Task Money_ComesBack(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var student = await stored.Given.Student(balance: amount);
        Assert.Equal(amount, await stored.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).Select(row => row.Balance).SingleAsync()));
        Assert.True(await stored.InDb(db => db.Set<Student>().AnyAsync(row => row.Id == student.Id && row.Balance == amount)));
    }

    [Fact]
    public async Task Money_SortsComparesAndAddsUpAsNumbers()
    {
        var student = await stored.Given.Student();
        decimal[] amounts = [100m, 9.99m, 10m, 0.10m, 0.20m];
        foreach (var amount in amounts)
            await stored.Given.BalanceTransaction(student, amount);

        var rows = (int id) => stored.InDb(db => db.Set<BalanceTransaction>().Where(row => row.StudentId == id).OrderBy(row => row.Amount).Select(row => row.Amount).ToListAsync());
        Assert.Equal(amounts.Order(), await rows(student.Id));
        Assert.Equal(2, await stored.InDb(db => db.Set<BalanceTransaction>().CountAsync(row => row.StudentId == student.Id && row.Amount >= 10m)));
        Assert.Equal(120.29m, await stored.InDb(db => db.Set<BalanceTransaction>().Where(row => row.StudentId == student.Id).SumAsync(row => row.Amount)));
        Assert.Equal(100m, await stored.InDb(db => db.Set<BalanceTransaction>().Where(row => row.StudentId == student.Id).MaxAsync(row => row.Amount)));
    }

    [Fact]
    public async Task Money_ChangesInOneCommand()
    {
        var student = await stored.Given.Student(balance: 100m);
        var paid = await stored.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id && row.Balance >= 30.10m).ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance - 30.10m)));
        Assert.Equal(1, paid);
        Assert.Equal(69.90m, await stored.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).Select(row => row.Balance).SingleAsync()));
    }

    [Fact]
    public async Task Moments_ComeBackInUtcAndWholeMicroseconds()
    {
        var cairo = new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var stored = await MomentAsync(cairo);
        Assert.Equal(TimeSpan.Zero, stored.Offset);
        Assert.Equal(Noon.AddTicks(1_234_560), stored);
    }

    [Fact]
    public async Task Moments_CompareAndSortAcrossOffsets()
    {
        var (student, course) = (await stored.Given.Student(), await stored.Given.Course());
        var cairo = TimeSpan.FromHours(2);
        DateTimeOffset[] moments = [Noon.AddMinutes(1), Noon.AddMinutes(-1).ToOffset(cairo), Noon.ToOffset(-cairo), Noon.AddTicks(10)];
        foreach (var moment in moments)
        {
            var enrollment = Enrollment.Ask(student.Id, course.Id, moment);
            enrollment.Reject(course.Teacher.UserId, null, moment);
            await stored.InDb(async db =>
            {
                db.Add(enrollment);
                return await db.SaveChangesAsync();
            });
        }

        var sorted = await stored.InDb(db => db.Set<Enrollment>().Where(row => row.StudentId == student.Id).OrderBy(row => row.EnrolledAt).Select(row => row.EnrolledAt).ToListAsync());
        Assert.Equal(moments.Order(), sorted);
        var from = Noon.ToOffset(TimeSpan.FromHours(5));
        Assert.Equal(3, await stored.InDb(db => db.Set<Enrollment>().CountAsync(row => row.StudentId == student.Id && row.EnrolledAt >= from)));
        Assert.Equal(Noon.AddMinutes(1), await stored.InDb(db => db.Set<Enrollment>().Where(row => row.StudentId == student.Id).MaxAsync(row => row.EnrolledAt)));
    }

    [Fact]
    public async Task Dates_ComeBackAndCompare()
    {
        var student = await stored.Given.Student();
        var born = new DateOnly(2010, 5, 1);
        Assert.Equal(born, await stored.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id && row.BirthDate >= born && row.BirthDate < born.AddDays(1)).Select(row => row.BirthDate).SingleAsync()));
    }

    private async Task<DateTimeOffset> MomentAsync(DateTimeOffset moment)
    {
        var enrollment = Enrollment.Ask((await stored.Given.Student()).Id, (await stored.Given.Course()).Id, moment);
        await stored.InDb(async db =>
        {
            db.Add(enrollment);
            return await db.SaveChangesAsync();
        });
        return await stored.InDb(db => db.Set<Enrollment>().Where(row => row.Id == enrollment.Id).Select(row => row.EnrolledAt).SingleAsync());
    }
}
