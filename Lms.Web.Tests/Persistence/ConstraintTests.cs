using System.Data.Common;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Structure;
using Lms.Infrastructure.Tokens;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>What the database itself refuses, and how that is told, the same on every one.</summary>
public sealed class ConstraintTests(Stored stored) : IClassFixture<Stored>
{
    [Fact]
    public async Task Save_SecondRowInAUniqueIndex_IsUniqueRow()
    {
        var (student, course) = (await stored.Given.Student(), await stored.Given.Course());
        await AskAsync(student, course);
        var refused = await Assert.ThrowsAsync<UniqueRowException>(() => AskAsync(student, course));
        Assert.Contains("LiveCourseId", refused.Constraint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_SamePrimaryKey_IsUniqueRow()
    {
        var name = $"test:{Guid.NewGuid():N}";
        await AddAsync(new ServerSecret { Name = name, Value = "1" });
        await Assert.ThrowsAsync<UniqueRowException>(() => AddAsync(new ServerSecret { Name = name, Value = "2" }));
    }

    [Fact]
    public async Task Save_ManyNullsInAUniqueIndex_AreAllowed()
    {
        var (student, course) = (await stored.Given.Student(), await stored.Given.Course());
        for (var time = 0; time < 3; time++)
        {
            var enrollment = Enrollment.Ask(student.Id, course.Id, Given.Now);
            enrollment.Reject(course.Teacher.UserId, null, Given.Now);
            await AddAsync(enrollment);
        }

        await AskAsync(student, course);
    }

    [Fact]
    public async Task UniqueTexts_DifferInCase()
    {
        var name = $"Test:{Guid.NewGuid():N}";
        await AddAsync(new ServerSecret { Name = name, Value = "1" });
        await AddAsync(new ServerSecret { Name = name.ToLowerInvariant(), Value = "2" });
        Assert.Equal("1", await stored.InDb(db => db.Set<ServerSecret>().Where(secret => secret.Name == name).Select(secret => secret.Value).SingleAsync()));
    }

    [Fact]
    public async Task Save_ForeignKeyToNothing_IsRefused()
    {
        var student = await stored.Given.Student();
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(Enrollment.Ask(student.Id, int.MaxValue, Given.Now)));
    }

    [Fact]
    public async Task Delete_RowThatOthersNeed_IsRefused()
    {
        var course = await stored.Given.Course();
        await AskAsync(await stored.Given.Student(), course);
        await Assert.ThrowsAnyAsync<DbException>(() => stored.InDb(db => db.Set<Course>().Where(row => row.Id == course.Id).ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task Delete_Course_TakesItsOutlineAlong()
    {
        var lecture = await stored.Given.Lecture();
        await stored.InDb(db => db.Set<Course>().Where(course => course.Id == lecture.Topic.CourseId).ExecuteDeleteAsync());
        Assert.False(await stored.InDb(db => db.Set<Lecture>().AnyAsync(row => row.Id == lecture.Id)));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("-100.00")]
    public async Task Balance_BelowZero_IsRefused(string amount)
    {
        var student = await stored.Given.Student(balance: 5m);
        var below = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        await Assert.ThrowsAnyAsync<DbException>(() => stored.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, below))));
    }

    [Fact]
    public async Task Search_AccentsAndForeignLetters_IgnoreCase()
    {
        var name = $"ÉCOLE Ünïted {Given.Number()}";
        await AddAsync(new Grade { Name = name });
        var request = new PageRequest { Search = "école ünÏTED" };
        Assert.Contains(name, await stored.InDb(db => db.Set<Grade>().Search(request, grade => grade.Name).Select(grade => grade.Name).ToListAsync()));
    }

    private Task<bool> AskAsync(Student student, Course course) => AddAsync(Enrollment.Ask(student.Id, course.Id, Given.Now));

    private Task<bool> AddAsync(object row) => stored.InDb(async db =>
    {
        db.Add(row);
        await db.SaveAsync(CancellationToken.None);
        return true;
    });
}
