using Bunit;
using Lms.Domain.Courses;
using Lms.Web.Components.Teacher.Courses;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class CoursesPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Opened_ListsOwnCourses_WithTheirOutlines()
    {
        var mine = await app.Given.Course();
        var foreign = await app.Given.Course();
        await SignIn(mine.Teacher.User.UserName!);

        var page = Open<CoursesPage>("/teacher/courses");

        page.WaitForAssertion(() => Assert.Equal($"/teacher/courses/{mine.Id}", page.Find("tbody a").GetAttribute("href")));
        Assert.DoesNotContain(foreign.Name, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_Unfinished_SaysWhatIsMissing_AndFinishedStandsInTheList()
    {
        var teacher = await app.Given.Teacher();
        var usual = await app.Given.Usual();
        var name = $"Waves {Given.Number()}";
        await SignIn(teacher.User.UserName!);
        var page = Open<CoursesPage>("/teacher/courses");

        page.WaitForElement("header button").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change(name);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("[role=dialog] select[name=grade][aria-invalid]");
        page.WaitForElement("[role=dialog] select[name=grade]").Change($"{usual.Grade.Id}");
        page.WaitForElement("[role=dialog] select[name=subject]").Change($"{usual.Subject.Id}");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains(name, page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=dialog]"));
        Assert.True(await app.InDb(db => db.Set<Course>().AnyAsync(course => course.Name == name && course.TeacherId == teacher.Id)));
    }

    [Fact]
    public async Task Delete_OfACourseSomebodyJoined_SaysWhyNot_AndKeepsIt()
    {
        var course = await app.Given.Course();
        await app.Given.Enrollment(course: course);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<CoursesPage>("/teacher/courses");

        page.WaitForElement($"button[aria-label='Delete {course.Name}']").Click();
        page.WaitForElement("[role=dialog] button.danger").Click();

        page.WaitForAssertion(() => Assert.Contains("This course has enrollments", page.Find("[role=dialog] [role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] button.quiet").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        Assert.Contains(course.Name, page.Find("tbody").TextContent, StringComparison.Ordinal);
    }
}
