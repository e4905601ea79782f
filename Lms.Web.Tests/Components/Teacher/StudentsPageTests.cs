using Bunit;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Web.Components.Teacher.Students;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class StudentsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Opened_ListsApprovedStudents_AndTheFilterTheOthers()
    {
        var course = await app.Given.Course();
        var joined = await app.Given.Enrollment(course: course);
        var asking = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await SignIn(course.Teacher.User.UserName!);

        var page = Open<StudentsPage>("/teacher/students");
        page.WaitForAssertion(() => Assert.Equal($"/teacher/students/{joined.StudentId}", Assert.Single(page.FindAll("tbody a")).GetAttribute("href")));
        page.WaitForElement("select.input option[value=pending]").ParentElement!.Change("pending");

        page.WaitForAssertion(() => Assert.Equal($"/teacher/students/{asking.StudentId}", Assert.Single(page.FindAll("tbody a")).GetAttribute("href")));
        Assert.Contains(page.FindAll("option"), option => option.TextContent == course.Name);
    }

    [Fact]
    public async Task Assistant_StaysOnTheirOwnPages()
    {
        var course = await app.Given.Course();
        var joined = await app.Given.Enrollment(course: course);
        var assistant = await app.Given.Assistant(course.Teacher);
        await SignIn(assistant.User.UserName!);

        var page = Open<StudentsPage>("/assistant/students");

        page.WaitForAssertion(() => Assert.Equal($"/assistant/students/{joined.StudentId}", page.Find("tbody a").GetAttribute("href")));
    }

    [Fact]
    public async Task Detail_ShowsProgressAndAccess_AndExtendsIt()
    {
        var video = await app.Given.Video();
        var lecture = video.Lecture;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, lecture.Topic.Course);
        var purchase = await app.Given.Purchase(student, lecture);
        await app.Given.VideoProgress(student, video, 95);
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<StudentPage>($"/teacher/students/{student.Id}", parameters => parameters.Add(one => one.StudentId, student.Id));

        page.WaitForAssertion(() => Assert.Equal("100", page.Find("progress").GetAttribute("value")));
        page.WaitForElement($"button[aria-label='Extend access to {lecture.Name}']").Click();
        page.WaitForElement("[role=dialog] input[name=extra_days]").Change("0");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("[role=dialog] input[name=extra_days][aria-invalid]");
        page.WaitForElement("[role=dialog] input[name=extra_days]").Change("9");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("9 extra days", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=dialog]"));
        Assert.Equal(9, await app.InDb(db => db.Set<Purchase>().Where(row => row.Id == purchase.Id).Select(row => row.ExtraDays).SingleAsync()));
    }

    [Fact]
    public async Task Detail_OfSomebodyElsesStudent_IsNotThere()
    {
        var foreign = await app.Given.Enrollment();
        await SignIn((await app.Given.Teacher()).User.UserName!);

        var page = Open<StudentPage>($"/teacher/students/{foreign.StudentId}", parameters => parameters.Add(one => one.StudentId, foreign.StudentId));

        page.WaitForAssertion(() => Assert.Contains("Not found.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }
}
