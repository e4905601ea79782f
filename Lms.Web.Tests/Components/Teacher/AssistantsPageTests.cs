using Bunit;
using Lms.Domain.Access;
using Lms.Domain.AssistantTemplates;
using Lms.Domain.Common;
using Lms.Web.Components.Teacher.Assistants;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class AssistantsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task New_WithATakenName_SaysSo_AndWithAFreeOneMakesTheAccount()
    {
        var teacher = await app.Given.Teacher();
        var taken = await app.Given.User();
        var free = $"helper{Given.Number()}";
        await SignIn(teacher.User.UserName!);
        var page = Open<AssistantsPage>("/teacher/assistants");

        page.WaitForElement("header button").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change("Mona Adel");
        page.WaitForElement("[role=dialog] input[name=username]").Change(taken.UserName!);
        page.WaitForElement("[role=dialog] input[name=password]").Change("Chalk-and-board-7");
        page.WaitForElement("[role=dialog] input[name=gmail]").Change($"{free}@example.org");
        page.WaitForElement("[role=dialog] input[name=phone]").Change("01012345678");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("[role=dialog] input[name=username][aria-invalid]");
        page.WaitForElement("[role=dialog] input[name=username]").Change(free);
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains($"{free}@example.org", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Lms.Domain.Accounts.Assistant>().AnyAsync(row => row.TeacherId == teacher.Id && row.User.UserName == free && row.User.IsActive)));
    }

    [Fact]
    public async Task SwitchOff_ThenDelete_AsksOnceEach()
    {
        var assistant = await app.Given.Assistant();
        var name = assistant.User.Name;
        await SignIn(assistant.Teacher.User.UserName!);
        var page = Open<AssistantsPage>("/teacher/assistants");

        page.WaitForElement($"button[aria-label='Switch {name} off']").Click();
        page.WaitForElement("[role=dialog] button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains("Switched off", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Users.Where(user => user.Id == assistant.UserId).Select(user => user.IsActive).SingleAsync()));
        page.WaitForElement($"button[aria-label='Delete {name}']").Click();
        page.WaitForElement("[role=dialog] button.danger").Click();

        page.WaitForAssertion(() => Assert.Contains("You have no assistant yet.", page.Markup, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<Lms.Domain.Accounts.Assistant>().AnyAsync(row => row.Id == assistant.Id)));
    }

    [Fact]
    public async Task Template_IsKeptFromOneAssistant_AndGivenToAnother()
    {
        var course = await app.Given.Course();
        var (first, second) = (await app.Given.Assistant(course.Teacher), await app.Given.Assistant(course.Teacher));
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<AssistantsPage>("/teacher/assistants");

        await Press(page, $"button[aria-label='Duties and courses of {first.User.Name}']");
        page.WaitForElement("[role=dialog] input[name=duty-announcements]").Change(false);
        await Press(page, "[role=dialog] .keeps button");
        page.WaitForElement("[role=dialog] input[name=name]").Change("Everything but announcing");
        page.WaitForElement("[role=dialog]:has(input[name=name]) form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Everything but announcing", page.Find("section[aria-labelledby=templates-title]").TextContent, StringComparison.Ordinal));
        await Press(page, "[role=dialog] button[data-cancel]");

        await Press(page, $"button[aria-label='Duties and courses of {second.User.Name}']");
        await Press(page, "[role=dialog] .templates button:last-of-type");
        page.WaitForElement("[role=dialog] .templates button:last-of-type[aria-pressed=true]");
        page.WaitForElement("[role=dialog] form").Submit();

        await EventuallyAsync(db => db.Set<Lms.Domain.Accounts.Assistant>().AnyAsync(row => row.Id == second.Id && row.Duties == (Duties.All & ~Duties.Announcements)));
    }

    [Fact]
    public async Task Template_IsRenamed_AndDeleted()
    {
        var teacher = await app.Given.Teacher();
        await app.As(teacher.User, (CreateAssistantTemplate verb, Actor actor) => verb.Handle(actor, Input.Of(new AssistantTemplateDraft { Name = "Desk", Duties = Duties.Enrollments }), default));
        await SignIn(teacher.User.UserName!);
        var page = Open<AssistantsPage>("/teacher/assistants");

        await Press(page, "button[aria-label='Rename Desk']");
        page.WaitForElement("[role=dialog] input[name=name]").Change("Front desk");
        page.WaitForElement("[role=dialog] form").Submit();
        await Press(page, "button[aria-label='Delete Front desk']");
        await Press(page, "[role=dialog] button.danger");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#templates-title")));
        Assert.False(await app.InDb(db => db.Set<AssistantTemplate>().AnyAsync(row => row.TeacherId == teacher.Id)));
    }

    [Fact]
    public async Task Rights_SayWhatTheTableSays()
    {
        await SignIn((await app.Given.Teacher()).User.UserName!);

        var page = Open<AssistantsPage>("/teacher/assistants");

        var (may, mayNot) = (page.WaitForElement("details ul").TextContent, page.WaitForElement("details div + div ul").TextContent);
        Assert.Contains("Approve and reject enrollment requests", may, StringComparison.Ordinal);
        Assert.Contains("Mark work", mayNot, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark work", may, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duties_FromATemplate_InOneCourse_AreKept_AndShown()
    {
        var course = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<AssistantsPage>("/teacher/assistants");
        page.WaitForAssertion(() => Assert.Contains("Full assistant", page.Find("tbody").TextContent, StringComparison.Ordinal));

        page.WaitForElement($"button[aria-label='Duties and courses of {assistant.User.Name}']").Click();
        page.WaitForElement("[role=dialog] .templates button:nth-of-type(2)").Click();
        page.WaitForElement("[role=dialog] input[name=limited]").Change(true);
        page.WaitForElement("[role=dialog] input[name=courses]").Change(true);
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Enrollment desk", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Contains("1 chosen", page.Find("tbody").TextContent, StringComparison.Ordinal);
        var kept = await app.InDb(db => db.Set<Lms.Domain.Accounts.Assistant>().Where(row => row.Id == assistant.Id).Select(row => new { row.Duties, Courses = row.Courses.Select(one => one.CourseId).ToList() }).SingleAsync());
        Assert.Equal(DutyTable.Of(DutyTemplate.EnrollmentDesk), kept.Duties);
        Assert.Equal([course.Id], kept.Courses);
    }
}
