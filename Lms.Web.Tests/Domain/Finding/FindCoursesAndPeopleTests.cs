using Lms.Domain.Accounts;
using Lms.Domain.Finding;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Finding;

public sealed class FindCoursesAndPeopleTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Find_AsTeacher_SeesOwnCoursesAndTheirStudents_NotOthers()
    {
        var mine = await app.Given.Enrollment();
        var other = await app.Given.Enrollment();
        var teacher = mine.Course.Teacher.UserId;
        Assert.Equal([new Found(FoundKind.Course, mine.CourseId, mine.Course.Name, mine.Course.Teacher.User.Name)], await Find(teacher, mine.Course.Key));
        Assert.Equal([new Found(FoundKind.Student, mine.StudentId, mine.Student.NameAr, mine.Student.Code)], await Find(teacher, mine.Student.Code));
        Assert.Empty(await Find(teacher, other.Course.Key));
        Assert.Empty(await Find(teacher, other.Student.Code));
    }

    [Fact]
    public async Task Find_AsStudent_SeesCourses_NeverPeople()
    {
        var enrollment = await app.Given.Enrollment();
        var other = await app.Given.Enrollment(course: enrollment.Course);
        Assert.Single(await Find(enrollment.Student.UserId, enrollment.Course.Key));
        Assert.Empty(await Find(enrollment.Student.UserId, other.Student.Code));
    }

    [Fact]
    public async Task Find_AsSiteOwner_SeesEverybody()
    {
        var enrollment = await app.Given.Enrollment();
        var owner = await app.Given.SiteOwner();
        Assert.Single(await Find(owner.Id, enrollment.Course.Key));
        Assert.Single(await Find(owner.Id, enrollment.Student.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" x ")]
    public async Task Find_FewerThanTwoLetters_IsNothing(string words)
    {
        var owner = await app.Given.SiteOwner();
        Assert.Empty(await Find(owner.Id, words));
    }

    private async Task<IReadOnlyList<Found>> Find(int userId, string words)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(userId, null, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<FindCoursesAndPeople>().Handle(standing!.Actor, words, CancellationToken.None);
    }
}
