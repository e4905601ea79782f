using Bunit;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Web.Components.Owner.Students;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Owner;

public sealed class OwnerStudentsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Filter_ByGrade_LeavesTheOthersOut()
    {
        var grade = await app.Given.Grade();
        var mine = await app.Given.Student(grade: grade);
        var other = await app.Given.Student();
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<StudentsPage>($"/owner/students?grade={grade.Id}");
        page.WaitForAssertion(() => Assert.Contains(mine.NameAr, page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(other.NameAr, page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspend_WithAReason_IsInTheAuditLog()
    {
        var student = await app.Given.Student();
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<StudentsPage>($"/owner/students?q={student.Code}");
        page.WaitForElement("td.actions button").Click();
        page.WaitForElement("[role=dialog] textarea").Change("Shared the lecture videos.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Suspended", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(StudentStatus.Suspended, await app.InDb(db => db.Set<Lms.Domain.Accounts.Student>().Where(row => row.Id == student.Id).Select(row => row.Status).SingleAsync()));
        var note = await app.InDb(db => db.Set<AuditEntry>().SingleAsync(row => row.Action == "student.suspended" && row.SubjectId == $"{student.Id}"));
        Assert.Equal($"Suspended {student.NameAr}. Reason: Shared the lecture videos.", note.Summary);
    }

    [Fact]
    public async Task Detail_ShowsProfileMoneyAndCourses_AndSwitchesTheAccount()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student(balance: 250m);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        await app.Given.BalanceTransaction(student);
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<StudentPage>($"/owner/students/{student.Id}", parameters => parameters.Add(one => one.StudentId, student.Id));
        page.WaitForAssertion(() => Assert.Contains("EGP 250.00", page.Markup, StringComparison.Ordinal));
        foreach (var text in new[] { student.NationalId, lecture.Name, lecture.Topic.Course.Name, "Recharge code" })
            Assert.Contains(text, page.Markup, StringComparison.Ordinal);
        await Press(page, "header.page-heading button", 1);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Switch on", page.Find("header.page-heading").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Detail_OfNobody_SaysSo()
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<StudentPage>("/owner/students/2000000000", parameters => parameters.Add(one => one.StudentId, 2_000_000_000));
        page.WaitForAssertion(() => Assert.Contains("Not found.", page.Markup, StringComparison.Ordinal));
    }
}
