using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Support;

public sealed class GivenTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Everything_OnItsOwn_IsStored()
    {
        var given = app.Given;
        await given.User();
        await given.SiteOwner();
        await given.Assistant();
        await given.Instructor();
        await given.InstitutionAdmin();
        await given.Division();
        await given.Subject();
        await given.Material();
        await given.VideoProgress();
        await given.LessonProgress();
        await given.Purchase(expired: true);
        await given.BalanceTransaction();
        await given.RechargeCode(usedBy: await given.Student());
        await given.Notification(isRead: true);
        await given.Enrollment(status: EnrollmentStatus.Rejected);
    }

    [Fact]
    public async Task Course_IsTheTeachersOwn_AndSpeaksForThem()
    {
        var course = await app.Given.Course();
        var enrollment = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        var answer = await client.GetStringAsync("/api/enrollments/");
        Assert.Contains($"\"id\":{enrollment.Id},", answer, StringComparison.Ordinal);
        Assert.Contains("\"count\":1,", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Student_BalanceAndPassword_AreStored()
    {
        var student = await app.Given.Student(balance: 12.5m);
        var stored = await app.InDb(db => db.Set<Student>().Include(row => row.User).SingleAsync(row => row.Id == student.Id));
        Assert.Equal(12.5m, stored.Balance);
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<User>().VerifyHashedPassword(stored.User, stored.User.PasswordHash!, Given.Password));
    }

    [Fact]
    public async Task SecondRow_OfTheSameParent_DoesNotStoreTheParentAgain()
    {
        var course = await app.Given.Course();
        await app.Given.Topic(course);
        await app.Given.Topic(course, order: 2);
        Assert.Equal(2, await app.InDb(db => db.Set<Topic>().CountAsync(row => row.CourseId == course.Id)));
    }
}
