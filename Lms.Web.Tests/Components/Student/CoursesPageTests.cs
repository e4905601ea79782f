using Bunit;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Web.Components.Student.Courses;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Student;

public sealed class CoursesPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task AskToJoin_SendsTheRequestAndSaysSo()
    {
        var grade = await app.Given.Grade();
        var course = await app.Given.Course(grade: grade);
        var student = await app.Given.Student(grade: grade);
        await SignIn(student.User.UserName!);
        var page = Open<CoursesPage>("/student/courses");

        page.WaitForElement("td.actions button").Click();

        page.WaitForAssertion(() => Assert.Contains("Waits for an answer", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Enrollment>().AnyAsync(row => row.CourseId == course.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Course_NotJoined_OffersToAsk_ThenWaits()
    {
        var grade = await app.Given.Grade();
        var course = await app.Given.Course(grade: grade);
        await app.Given.Topic(course);
        var student = await app.Given.Student(grade: grade);
        await SignIn(student.User.UserName!);
        var page = Open<CoursePage>($"/student/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));

        page.WaitForElement(".place button").Click();

        page.WaitForAssertion(() => Assert.Contains("You will be notified", page.Find(".place").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Enrollment>().AnyAsync(row => row.CourseId == course.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Course_RingNamesWhatIsMissing_AndLecturesAreLinked()
    {
        var lecture = await app.Given.Lecture();
        var (done, missing) = (await app.Given.Video(lecture, order: 1), await app.Given.Video(lecture, order: 2));
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.VideoProgress(student, done, 95);
        await SignIn(student.User.UserName!);
        var page = Open<CoursePage>($"/student/courses/{lecture.Topic.CourseId}", parameters => parameters.Add(one => one.CourseId, lecture.Topic.CourseId));

        var here = $"/student/courses/{lecture.Topic.CourseId}/lectures/{lecture.Id}";
        var item = page.WaitForElement("header .menu-item");
        Assert.Equal((here, $"{missing.Name} (to be bought)"), (item.GetAttribute("href"), item.TextContent.Trim()));
        Assert.Contains("1 item missing", page.Find("header .why").TextContent, StringComparison.Ordinal);
        Assert.Equal(here, page.Find(".topic a").GetAttribute("href"));
    }

    [Fact]
    public async Task Course_Suspended_SaysSo()
    {
        var course = await app.Given.Course();
        var student = await app.Given.Student(status: Lms.Domain.Accounts.StudentStatus.Suspended);
        await SignIn(student.User.UserName!);
        var page = Open<CoursePage>($"/student/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));
        page.WaitForAssertion(() => Assert.Contains("Your account is suspended", page.Find(".place").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".place button"));
    }

    [Fact]
    public async Task Buy_OpensTheLecture_AndWithoutMoneySaysWhy()
    {
        var lecture = await app.Given.Lecture(price: 60m);
        var student = await app.Given.Student(balance: 100m);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        var second = await app.Given.Lecture(lecture.Topic, price: 60m, order: 2);
        await SignIn(student.User.UserName!);
        var page = Open<CoursePage>($"/student/courses/{lecture.Topic.CourseId}", parameters => parameters.Add(one => one.CourseId, lecture.Topic.CourseId));

        page.WaitForElement("button[aria-label='Buy " + lecture.Name + "']").Click();
        page.WaitForElement("[role=dialog] button.button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        page.WaitForElement("button[aria-label='Buy " + second.Name + "']").Click();
        page.WaitForElement("[role=dialog] button.button").Click();

        page.WaitForAssertion(() => Assert.Contains("Insufficient balance", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, await app.InDb(db => db.Set<Purchase>().CountAsync(row => row.StudentId == student.Id)));
    }
}
