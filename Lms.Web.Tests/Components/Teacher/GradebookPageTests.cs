using System.Net;
using Bunit;
using Lms.Domain.Courses;
using Lms.Web.Components.Teacher.Gradebook;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class GradebookPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Cell_ShowsItsHistory_AndAScoreSetByHandShowsInTheGrid()
    {
        var quiz = await app.Given.Quiz(written: false);
        var course = quiz.Lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Attempt(quiz, student);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<GradebookPage>($"/teacher/courses/{course.Id}/gradebook", parameters => parameters.Add(one => one.CourseId, course.Id));

        page.WaitForAssertion(() => Assert.Contains("100 %", page.Find("tbody").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[data-row='0'][data-col='0']").Click();
        page.WaitForElement("[role=dialog] .piece button").Click();
        page.WaitForElement("[role=dialog] input[name=score]").Change("2");
        page.WaitForElement("[role=dialog] input[name=reason]").Change("Copied.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Copied.", page.Find("[role=dialog] .ledger").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("40 %", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutWork_SaysWhatToExpect()
    {
        var course = await app.Given.Course();
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<GradebookPage>($"/teacher/courses/{course.Id}/gradebook", parameters => parameters.Add(one => one.CourseId, course.Id));
        page.WaitForAssertion(() => Assert.Contains("There is nothing to grade in this course yet.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Total_OrdersTheWholeCourse_AndStudentsWithoutAScoreComeLast()
    {
        var quiz = await app.Given.Quiz(written: false);
        var course = quiz.Lecture.Topic.Course;
        var (best, weak, idle) = (await app.Given.Student(), await app.Given.Student(), await app.Given.Student());
        foreach (var student in new[] { idle, weak, best })
            await app.Given.Enrollment(student, course);
        await app.Given.Attempt(quiz, weak, right: false);
        await app.Given.Attempt(quiz, best);
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<GradebookPage>($"/teacher/courses/{course.Id}/gradebook?order=-total", parameters => parameters.Add(one => one.CourseId, course.Id));
        page.WaitForAssertion(() => Assert.Equal([best.NameAr, weak.NameAr, idle.NameAr], page.FindAll("tbody th.name").Select(name => name.TextContent)));
        Assert.Equal("descending", page.Find("th.total").GetAttribute("aria-sort"));
        await Press(page, "th.total button");
        await ArrivedAt("order=total");
        page.WaitForAssertion(() => Assert.Equal([weak.NameAr, best.NameAr, idle.NameAr], page.FindAll("tbody th.name").Select(name => name.TextContent)));
    }

    [Fact]
    public async Task File_HoldsEveryStudent_InWindows_AndOnlyForOnesOwnCourse()
    {
        var quiz = await app.Given.Quiz(written: false);
        var course = quiz.Lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Attempt(quiz, student);
        for (var index = 0; index < 3; index++)
            await app.Given.Enrollment(course: course);
        var path = $"/teacher/courses/{course.Id}/gradebook.csv";

        using var answer = await (await app.SignedInAs(course.Teacher.User.UserName!)).GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Equal($"Student,Code,Earned,Possible,Total (%),{quiz.Title} (5)", lines[0].TrimStart('\uFEFF'));
        Assert.Contains($"{student.NameAr},{student.Code},5,5,100,5", lines);

        Assert.Equal(HttpStatusCode.NotFound, await Status((await app.Given.Teacher()).User.UserName!));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(student.User.UserName!));
        using var anonymous = await Browser.Bare(app).GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.Found, "/account/sign-in"), (anonymous.StatusCode, anonymous.Headers.Location!.AbsolutePath));

        async Task<HttpStatusCode> Status(string username)
        {
            using var refused = await (await app.SignedInAs(username)).GetAsync(new Uri(path, UriKind.Relative));
            return refused.StatusCode;
        }
    }
}
