using Bunit;
using Lms.Domain.Courses;
using Lms.Web.Components.Teacher.Courses;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
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
    public async Task Edit_SetsACover_AndTakesItAway()
    {
        var course = await app.Given.Course();
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<CoursesPage>("/teacher/courses");

        page.WaitForElement($"button[aria-label='Edit {course.Name}']").Click();
        page.WaitForElement("[role=dialog] input[type=file]");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], "cover.png"));
        page.WaitForElement("[role=dialog] .coming");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        var cover = await CoverAsync(course.Id);
        page.WaitForElement($"button[aria-label='Edit {course.Name}']").Click();
        page.WaitForAssertion(() => Assert.Equal($"/media/{cover:D}", page.Find("[role=dialog] img").GetAttribute("src")));
        page.WaitForElement("[role=dialog] .now button").Click();
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));

        Assert.NotNull(cover);
        Assert.Null(await CoverAsync(course.Id));
    }

    private Task<Guid?> CoverAsync(int id) => app.InDb(db => db.Set<Course>().Where(course => course.Id == id).Select(course => course.CoverId).SingleAsync());

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
