using System.Text.RegularExpressions;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Gates;

/// <summary>The pages that begin with a deed: an exam that is running, its receipt, and looking back at it.</summary>
[Collection(SiteTests.Name)]
public sealed class ExamPagesTests(Site site)
{
    private static readonly string[] Languages = ["ar", "en"];

    [Fact]
    public Task PagesOfAnAttempt_AreSound() => site.PlayAsync("exam pages", async stage =>
    {
        var student = await stage.EnterAsync("student1");
        var page = student.Page;
        var answer = await page.APIRequest.GetAsync("/api/quizzes/?search=Final exam&all=true");
        var quiz = (await answer.JsonAsync())!.Value.GetProperty("results")[0].GetProperty("id").GetInt32();
        await student.OpenAsync($"/student/quizzes/{quiz}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start the quiz" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/student/attempts/[0-9]+$"));
        var attempt = new Uri(page.Url).AbsolutePath;

        var check = new PageCheck(student);
        foreach (var language in Languages)
        {
            await stage.SpeakAsync(student, language);
            await check.LookAtAsync(attempt);
        }

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hand in…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Hand in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/receipt$"));
        foreach (var language in Languages)
        {
            await stage.SpeakAsync(student, language);
            await check.LookAtAsync($"{attempt}/receipt");
            await check.LookAtAsync($"{attempt}/review");
        }

        check.AssertSound();
    });
}
