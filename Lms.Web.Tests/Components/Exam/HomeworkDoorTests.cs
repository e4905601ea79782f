using System.Net;
using System.Net.Http.Json;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Learner = Lms.Domain.Accounts.Student;

namespace Lms.Web.Tests.Components.Exam;

public sealed class HomeworkDoorTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Files_AreAddedShownOrderedRemovedAndHandedIn_ByTheStudentsPage()
    {
        var (homework, student) = await Open();
        using var browser = await WebPage.SignedInAsync(app, student.User);
        var added = await Send(browser, homework, "صفحة 1.png", Samples.Png);
        added.Is(HttpStatusCode.Created);
        Assert.Equal(["id", "name", "length", "is_picture"], added.Keys);
        var (first, second) = (added.Json.GetProperty("id").GetInt32(), (await Send(browser, homework, "page2.pdf", Samples.Pdf())).Json.GetProperty("id").GetInt32());

        using (var shown = await browser.GetAsync($"/homework-files/{first}"))
        {
            Assert.Equal(Samples.Png, await shown.Content.ReadAsByteArrayAsync());
            Assert.Equal("image/png", shown.Content.Headers.ContentType?.ToString());
            Assert.Equal("attachment", shown.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("صفحة 1.png", shown.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("default-src 'none'; sandbox", shown.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("no-cache, private", shown.Headers.GetValues("Cache-Control").Single());
        }

        var question = homework.Questions[1].Id;
        using (var ordered = await browser.PutAsJsonAsync($"/student/homeworks/{homework.Id}/questions/{question}/files", new { files = new[] { second, first } }))
            Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        var address = $"/student/homeworks/{homework.Id}";
        var page = await WebPage.OpenAsync(browser, address);
        Assert.Equal([$"{second}", $"{first}"], page.Document.QuerySelectorAll("[data-list] [data-file]").Select(row => row.GetAttribute("data-file")));
        Assert.Contains("At most 10 files of 20 MB each.", page.Text, StringComparison.Ordinal);

        (await browser.Delete($"/student/homeworks/files/{second}")).Is(HttpStatusCode.NoContent);
        (await browser.Delete($"/student/homeworks/files/{second}")).Is(HttpStatusCode.NotFound);
        Assert.Equal(address, (await page.SendAsync("homework")).Next);
        var done = await WebPage.OpenAsync(browser, address);
        Assert.Equal($"/homework-files/{first}", done.Document.QuerySelector(".question img")?.GetAttribute("src"));
        Assert.DoesNotContain("no answer", done.Document.QuerySelectorAll(".question")[1].TextContent, StringComparison.Ordinal);
        (await browser.Delete($"/student/homeworks/files/{first}")).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Files_OfAStranger_AreNotThere_AndNobodySendsFromElsewhere()
    {
        var (homework, student) = await Open();
        using var browser = await WebPage.SignedInAsync(app, student.User);
        var file = (await Send(browser, homework, "a.png", Samples.Png)).Json.GetProperty("id").GetInt32();
        using var stranger = await WebPage.SignedInAsync(app, (await app.Given.Student()).User);
        using var teacher = await WebPage.SignedInAsync(app, homework.Lecture.Topic.Course.Teacher.User);
        foreach (var other in new[] { stranger, teacher })
            (await other.Get($"/homework-files/{file}")).Is(HttpStatusCode.NotFound);
        (await stranger.Delete($"/student/homeworks/files/{file}")).Is(HttpStatusCode.NotFound);
        (await teacher.Delete($"/student/homeworks/files/{file}")).Is(HttpStatusCode.Forbidden);
        (await Send(stranger, homework, "a.png", Samples.Png)).Is(HttpStatusCode.Forbidden);
        (await Browser.Bare(app).Get($"/homework-files/{file}")).Is(HttpStatusCode.Unauthorized);

        browser.DefaultRequestHeaders.Remove("Origin");
        (await browser.Get($"/homework-files/{file}")).Is(HttpStatusCode.OK);
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        (await Send(browser, homework, "a.png", Samples.Png)).Is(HttpStatusCode.Forbidden);
        (await browser.Delete($"/student/homeworks/files/{file}")).Is(HttpStatusCode.Forbidden);
        Assert.Equal(1, await app.InDb(db => db.Set<HomeworkFile>().CountAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Files_ThatAreNotTaken_AreRefusedInTheReadersWords()
    {
        var (homework, student) = await Open();
        using var browser = await WebPage.SignedInAsync(app, student.User);
        var wrong = await Send(browser, homework, "a.jpg", "GIF89a..............."u8.ToArray());
        wrong.Is(HttpStatusCode.BadRequest);
        Assert.Equal("The file is not a picture, a PDF or a document.", wrong.Json.GetProperty("message").GetString());
        await app.InDb(db => db.Set<Homework>().Where(row => row.Id == homework.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TakesFiles, false)));
        (await Send(browser, homework, "a.png", Samples.Png)).Is(HttpStatusCode.Conflict);
        Assert.Empty((await WebPage.OpenAsync(browser, $"/student/homeworks/{homework.Id}")).Document.QuerySelectorAll("[data-files]"));
    }

    private static Task<Answer> Send(HttpClient browser, Homework homework, string name, byte[] content) =>
        browser.Form(HttpMethod.Post, $"/student/homeworks/{homework.Id}/questions/{homework.Questions[1].Id}/files", [], ("file", name, content));

    private async Task<(Homework Homework, Learner Student)> Open()
    {
        var homework = await app.Given.Homework(written: true);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        return (homework, student);
    }
}
