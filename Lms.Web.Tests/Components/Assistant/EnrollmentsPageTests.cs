using Bunit;
using Bunit.TestDoubles;
using Lms.Domain.Enrollments;
using Lms.Web.Components.Assistant.Enrollments;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Assistant;

public sealed class EnrollmentsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Opened_ListsOnlyTheTeachersOwn()
    {
        var mine = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var other = await app.Given.Enrollment();
        await SignIn(mine.Course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForAssertion(() => Assert.Contains(mine.Student.NameAr, page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(other.Student.NameAr, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_IsWrittenIntoTheAddress_AndNarrows()
    {
        var course = await app.Given.Course();
        var pending = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var approved = await app.Given.Enrollment(course: course);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForAssertion(() => Assert.Contains(approved.Student.NameAr, page.Markup, StringComparison.Ordinal));
        page.WaitForElement(".filter select").Change("pending");
        page.WaitForAssertion(() => Assert.DoesNotContain(approved.Student.NameAr, page.Markup, StringComparison.Ordinal));
        Assert.Contains(pending.Student.NameAr, page.Markup, StringComparison.Ordinal);
        Assert.EndsWith("?status=pending", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_WithANote_AnswersAndShowsIt()
    {
        var asked = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        await SignIn(asked.Course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForElement("td.actions button").Click();
        page.WaitForElement("textarea").Change("Welcome.");
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Approved", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=dialog]"));
        var stored = await app.InDb(db => db.Set<Enrollment>().SingleAsync(row => row.Id == asked.Id));
        Assert.Equal((EnrollmentStatus.Approved, "Welcome."), (stored.Status, stored.ResponseNote));
    }

    [Fact]
    public async Task Approve_NoteTooLong_IsSaidAtTheField()
    {
        var asked = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        await SignIn(asked.Course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForElement("td.actions button").Click();
        page.WaitForElement("textarea").Change(new string('a', 1001));
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("textarea").GetAttribute("aria-invalid")));
        Assert.Contains("no more than 1000 characters", page.Find(".field .error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_AnsweredMeanwhile_SaysSoInTheDialog()
    {
        var asked = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        await SignIn(asked.Course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForElement("td.actions button").Click();
        await app.InDb(db => db.Set<Enrollment>().Where(row => row.Id == asked.Id).ExecuteUpdateAsync(change => change.SetProperty(row => row.Status, EnrollmentStatus.Rejected)));
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Cannot approve enrollment with status: rejected", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opened_WithoutAnyRequest_SaysWhatToExpect()
    {
        var teacher = await app.Given.Teacher();
        await SignIn(teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForAssertion(() => Assert.Contains("Nobody has asked to join yet.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reject_Asks_AndAnswers()
    {
        var asked = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        await SignIn(asked.Course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForElement("td.actions button.quiet").Click();
        page.WaitForAssertion(() => Assert.Contains("may ask again", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Rejected", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ApproveMany_ShowsWhatWouldHappen_ThenWhatDid()
    {
        var course = await app.Given.Course();
        var one = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var two = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await app.Given.Enrollment(course: course);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<EnrollmentsPage>("/teacher/enrollments");
        page.WaitForElement("thead input[type=checkbox]").Change(true);
        Assert.Contains("2 selected", page.Find(".bulk").TextContent, StringComparison.Ordinal);
        page.WaitForElement(".bulk .button").Click();
        page.WaitForAssertion(() => Assert.Contains("2 of 2 can be answered so", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        await app.InDb(db => db.Set<Enrollment>().Where(row => row.Id == two.Id).ExecuteUpdateAsync(change => change.SetProperty(row => row.Status, EnrollmentStatus.Rejected)));
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 of 2 answered.", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Cannot approve enrollment with status: rejected", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.DoesNotContain("Pending", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(EnrollmentStatus.Approved, await app.InDb(db => db.Set<Enrollment>().Where(row => row.Id == one.Id).Select(row => row.Status).SingleAsync()));
    }
}
