using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Journeys;

/// <summary>Three people, three browsers: a student asks to join, the teacher lets them in, the student is told at once and buys a lecture.</summary>
public sealed class LearningLoopTests(Site site) : IClassFixture<Site>
{
    private const string Course = "Algebra for Grade 10";

    [Fact]
    public async Task Student_AsksIsApprovedIsToldAndBuys()
    {
        await using var student = await site.VisitAsync();
        await student.SignInAsync("student3");
        await student.Page.GotoAsync("/student/courses");
        await student.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Ask to join {Course}" }).ClickAsync();
        await Assertions.Expect(student.Page.GetByText("Waits for an answer")).ToBeVisibleAsync();

        await using var teacher = await site.VisitAsync();
        await teacher.SignInAsync("teacher1");
        await teacher.Page.GotoAsync("/teacher/enrollments?status=pending&order=-enrolled_at");
        await teacher.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Approve .+") }).First.ClickAsync();
        await teacher.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve", Exact = true }).ClickAsync();

        // Without a reload: the bell of the student's open page tells.
        await Assertions.Expect(student.Page.GetByText("Enrollment approved").First).ToBeAttachedAsync(new LocatorAssertionsToBeAttachedOptions { Timeout = 15_000 });

        await student.Page.GotoAsync("/student/courses");
        await student.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Course }).ClickAsync();
        await student.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Buy .+") }).First.ClickAsync();
        await student.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Buy", Exact = true }).ClickAsync();
        await Assertions.Expect(student.Page.GetByText("Open until").First).ToBeVisibleAsync();
    }
}
