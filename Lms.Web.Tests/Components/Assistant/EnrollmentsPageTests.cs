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
        page.Find(".filter select").Change("pending");
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
        page.Find("textarea").Change("Welcome.");
        page.Find("form.form").Submit();
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
        page.Find("textarea").Change(new string('a', 1001));
        page.Find("form.form").Submit();
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
        page.Find("form.form").Submit();
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
}
