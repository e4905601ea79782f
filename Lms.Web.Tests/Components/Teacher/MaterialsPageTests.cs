using Bunit;
using Lms.Domain.Materials;
using Lms.Web.Components.Teacher.Materials;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class MaterialsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task New_WithSomethingElseThanAPdf_SaysSo_AndWithAPdfStandsInTheList()
    {
        var lecture = await app.Given.Lecture();
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MaterialsPage>("/teacher/materials");

        page.WaitForElement("header button").Click();
        page.WaitForElement($"[role=dialog] option[value='{lecture.Id}']");
        page.WaitForElement("[role=dialog] select[name=lecture]").Change($"{lecture.Id}");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Formulas");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("not a PDF", "sheet.pdf"));
        page.WaitForElement("[role=dialog] .coming");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("File is not a valid PDF.", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] .coming button").Click();
        page.WaitForElement("[role=dialog] input[type=file]");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([.. "%PDF-1.7 a sheet"u8], "sheet.pdf"));
        page.WaitForElement("[role=dialog] .coming");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Formulas", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Material>().AnyAsync(row => row.LectureId == lecture.Id && row.Title == "Formulas")));
    }

    [Fact]
    public async Task Edit_HidesIt_AndDelete_RemovesIt()
    {
        var material = await app.Given.Material();
        await SignIn(material.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MaterialsPage>("/teacher/materials");

        page.WaitForElement($"button[aria-label='Edit {material.Title}']").Click();
        page.WaitForElement("[role=dialog] input[name=is_active]").Change(false);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Hidden", page.Find("tbody").TextContent, StringComparison.Ordinal));
        page.WaitForElement($"button[aria-label='Delete {material.Title}']").Click();
        page.WaitForElement("[role=dialog] button.danger").Click();

        page.WaitForAssertion(() => Assert.Contains("There are no materials yet.", page.Markup, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<Material>().AnyAsync(row => row.Id == material.Id)));
    }

    [Fact]
    public async Task CourseFilter_ShowsThatCourseOnly()
    {
        var material = await app.Given.Material();
        var course = material.Lecture.Topic.Course;
        var other = await app.Given.Material(await app.Given.Lecture(await app.Given.Topic(await app.Given.Course(course.Teacher))));
        await SignIn(course.Teacher.User.UserName!);

        var page = Open<MaterialsPage>($"/teacher/materials?course={course.Id}");

        page.WaitForAssertion(() => Assert.Contains(material.Title, page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(other.Title, page.Markup, StringComparison.Ordinal);
    }
}
