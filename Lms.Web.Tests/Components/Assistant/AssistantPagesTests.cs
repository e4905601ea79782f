using Bunit;
using Lms.Domain.Access;
using Lms.Domain.Enrollments;
using Lms.Web.Components.Assistant.Courses;
using Lms.Web.Components.Assistant.Dashboard;
using Lms.Web.Components.Assistant.Permissions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Assistant;

public sealed class AssistantPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Dashboard_ShowsRequestsAndEndingAccess_OfTheTeacherOnly()
    {
        var topic = await app.Given.Topic();
        var asked = await app.Given.Enrollment(course: topic.Course, status: EnrollmentStatus.Pending);
        var ending = await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 3));
        var foreign = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        await SignIn((await app.Given.Assistant(topic.Course.Teacher)).User.UserName!);
        var page = Open<DashboardPage>("/assistant");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".tile").Count));
        Assert.Contains(asked.Student.NameAr, page.Markup, StringComparison.Ordinal);
        Assert.Contains(ending.Lecture.Name, page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Student.NameAr, page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/assistant/permissions']"));
    }

    [Fact]
    public async Task Permissions_SayWhatOneMay_AndWhatOnlyTheTeacherMay()
    {
        var assistant = await app.Given.Assistant();
        await SignIn(assistant.User.UserName!);
        var page = Open<PermissionsPage>("/assistant/permissions");
        page.WaitForAssertion(() => Assert.Contains(assistant.Teacher.User.Name, page.Find("header").TextContent, StringComparison.Ordinal));
        Assert.Contains("Approve and reject enrollment requests", page.Find("section[aria-labelledby=held]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Add, change and switch off assistants", page.Find("section[aria-labelledby=missing]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Courses_AreListed()
    {
        var course = await app.Given.Course();
        await SignIn((await app.Given.Assistant(course.Teacher)).User.UserName!);
        var page = Open<CoursesPage>("/assistant/courses");
        page.WaitForAssertion(() => Assert.Contains(course.Name, page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Course_IsReadToTheLastVideo()
    {
        var video = await app.Given.Video();
        var course = video.Lecture.Topic.Course;
        await app.Given.Purchase(lecture: video.Lecture);
        await SignIn((await app.Given.Assistant(course.Teacher)).User.UserName!);
        var page = Open<CoursePage>($"/assistant/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));
        page.WaitForAssertion(() => Assert.Contains(video.Name, page.Markup, StringComparison.Ordinal));
        Assert.Contains("bought once", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("section.topic button"));
    }

    [Fact]
    public async Task Course_OfAnotherTeacher_IsNotFound()
    {
        var course = await app.Given.Course();
        await SignIn((await app.Given.Assistant()).User.UserName!);
        var page = Open<CoursePage>($"/assistant/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));
        page.WaitForAssertion(() => Assert.Contains("Not found.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LimitedAssistant_SeesTheirDutiesAndCourses()
    {
        var course = await app.Given.Course();
        var assistant = await Limited(course, Duties.Materials);
        await SignIn(assistant.User.UserName!);
        var page = Open<PermissionsPage>("/assistant/permissions");
        page.WaitForAssertion(() => Assert.Contains(course.Name, page.Find("section[aria-labelledby=where]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Approve and reject enrollment requests", page.Find("section[aria-labelledby=withheld]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve and reject enrollment requests", page.Find("section[aria-labelledby=missing]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LimitedAssistant_FindsOnTheDashboardOnlyWhatIsLeftToThem()
    {
        var course = await app.Given.Course();
        await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await SignIn((await Limited(course, Duties.Submissions)).User.UserName!);
        var page = Open<DashboardPage>("/assistant");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".tile")));
        Assert.Equal("/assistant/homeworks", page.Find(".tile a").GetAttribute("href"));
        Assert.Empty(page.FindAll("table"));
    }

    private async Task<Lms.Domain.Accounts.Assistant> Limited(Lms.Domain.Courses.Course course, Duties duties)
    {
        var assistant = await app.Given.Assistant(course.Teacher);
        await app.InDb(async db =>
        {
            (await db.Set<Lms.Domain.Accounts.Assistant>().Include(row => row.Courses).SingleAsync(row => row.Id == assistant.Id)).Assign(duties, [course.Id]);
            return await db.SaveChangesAsync();
        });
        return assistant;
    }
}
