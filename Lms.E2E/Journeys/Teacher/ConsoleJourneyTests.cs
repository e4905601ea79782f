using Lms.E2E.Pages;
using Lms.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.E2E.Journeys.Teacher;

/// <summary>The teacher's console and a student's exam page, open at the same time.</summary>
[Collection(SiteTests.Name)]
public sealed class ConsoleJourneyTests(Site site)
{
    private const string Learner = "student7";
    private const int Added = 40;

    [Fact]
    public Task Console_ReachesTheExamPageWithinSeconds() => site.PlayAsync("console", async stage =>
    {
        var quiz = await site.WriteQuizAsync(Learner, "Watched over");
        var student = (await stage.EnterAsync(Learner)).Page;
        var teacher = (await stage.EnterAsync("teacher1")).Page;
        var exam = new ExamDesk(student);
        var console = new ConsoleDesk(teacher);

        await console.OpenAsync(quiz);
        await exam.StartAsync(quiz);
        await exam.ChooseAsync(1, 0);
        await exam.ExpectStoredAsync();
        var row = teacher.Locator("tbody tr").First;
        await Expect(row).ToContainTextAsync("Working"); // by itself: nobody reloads the console
        await Expect(row).ToContainTextAsync("1 / 4");

        var before = await exam.MinutesLeftAsync();
        await console.DoAsync(console.Button("Add minutes to all"), "The fire alarm rang.", Added);
        await Expect(exam.Notes.Last).ToContainTextAsync("The fire alarm rang.");
        Assert.InRange(await exam.MinutesLeftAsync(), before + Added - 2, before + Added);
        await Expect(row).ToContainTextAsync($"+{Added} min");

        await console.DoAsync(row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Message to" }), "Question 2 means metres.");
        await Expect(exam.Notes.Last).ToContainTextAsync("Question 2 means metres.");

        await console.DoAsync(row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Hand in for" }), "Left the room.");
        await student.WaitForURLAsync("**/receipt");
        await console.ShowAsync("Handed in");
        await console.DoAsync(row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Reopen for" }), "Came back.", 10);
        await student.GotoAsync($"/student/quizzes/{quiz}");
        await student.Locator("main aside a.button[href^='/student/attempts/']").ClickAsync();
        await exam.ReadyAsync();
        Assert.True(await exam.MinutesLeftAsync() >= 8); // the minutes that were left are kept when they are more
        await exam.ChooseAsync(2, 1);
        await exam.ExpectStoredAsync();
        await console.ShowAsync("Running");
        await Expect(row).ToContainTextAsync("2 / 4");
    });
}
