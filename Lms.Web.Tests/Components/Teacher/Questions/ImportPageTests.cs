using Bunit;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Imports;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task LargeFile_IsTriedAndTakenInInTheBackground_WhilePageShowsHowFar()
    {
        var teacher = await app.Given.Teacher();
        var lesson = await app.Given.Lesson();
        await SignIn(teacher.User.UserName!);
        var page = Open<ImportPage>("/teacher/questions/import");
        page.WaitForElement("select[name=lesson]").Change(lesson.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var lines = string.Concat(Enumerable.Range(1, 2100).Select(number => $"mcq_single,What is {number} + 1?,1,{number + 1},{number}\n"));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText($"type,text,correct,choice_1,choice_2\n{lines}mcq_single,No key,,a,b\n", "large.csv"));
        page.WaitForAssertion(() => Assert.Equal("csv", page.Find("select[name=format]").GetAttribute("value")));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("large.csv", page.Find("section[aria-labelledby=job-title]").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("progress"));

        await TurnAsync();
        page.WaitForAssertion(() => Assert.Contains("2100 would be added", page.Find("section[aria-labelledby=job-title]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Single(page.FindAll("section[aria-labelledby=job-title] .verdicts li"));
        await page.InvokeAsync(() => page.Find("section[aria-labelledby=job-title] .row .button").Click());
        page.WaitForAssertion(() => Assert.Single(page.FindAll("progress")));
        await TurnAsync();
        page.WaitForAssertion(() => Assert.Contains("2100 added", page.Find("section[aria-labelledby=job-title]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        page.WaitForAssertion(() => Assert.Contains("large.csv", page.Find("section.card ul").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DryRun_ShowsPictures()
    {
        var teacher = await app.Given.Teacher();
        var lesson = await app.Given.Lesson();
        await SignIn(teacher.User.UserName!);
        var page = Open<ImportPage>("/teacher/questions/import");
        page.WaitForElement("select[name=lesson]").Change(lesson.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var xml = $"<quiz><question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[Look: <img src=\"@@PLUGINFILE@@/a.png\">]]></text><file name=\"a.png\" path=\"/\" encoding=\"base64\">{Convert.ToBase64String(Pictures.Blue)}</file></questiontext></question></quiz>";
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(xml, "moodle.xml"));
        page.WaitForAssertion(() => Assert.Equal("moodle_xml", page.Find("select[name=format]").GetAttribute("value")));
        page.Find("form").Submit();
        Assert.StartsWith("data:image/png;base64,", page.WaitForElement(".verdicts img").GetAttribute("src"), StringComparison.Ordinal);
    }

    private async Task TurnAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RunImportJobs>().Handle(CancellationToken.None);
    }
}
