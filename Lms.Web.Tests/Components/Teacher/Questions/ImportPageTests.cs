using Bunit;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Imports;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher.Questions;

public sealed class ImportPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task File_IsTriedFirst_ThenImported_ThenUndone()
    {
        var teacher = await app.Given.Teacher();
        await app.Given.Course(teacher);
        var lesson = await app.Given.Lesson();
        await SignIn(teacher.User.UserName!);
        var page = Open<ImportPage>("/teacher/questions/import");
        page.WaitForElement("select[name=lesson]").Change(lesson.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Is it so? {=yes ~no}\n\nMatch. {=a -> b =c -> d}\n", "quiz.gift"));
        page.WaitForAssertion(() => Assert.Equal("gift", page.Find("select[name=format]").GetAttribute("value")));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".verdicts li").Count));
        Assert.False(await app.InDb(db => db.Set<Question>().AnyAsync(row => row.LessonId == lesson.Id)));

        await page.InvokeAsync(() => page.FindAll("section.stack .button")[0].Click());
        page.WaitForAssertion(() => Assert.Contains("quiz.gift", page.Find("section.card ul").TextContent, StringComparison.Ordinal));
        Assert.Equal("Is it so?", await app.InDb(db => db.Set<Question>().Where(row => row.LessonId == lesson.Id).Select(row => row.Text).SingleAsync()));

        page.Find("section.card ul .button").Click();
        page.WaitForElement("[role=dialog] .button.danger").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        Assert.False(await app.InDb(db => db.Set<Question>().AnyAsync(row => row.LessonId == lesson.Id)));
    }
}
