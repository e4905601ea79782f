using Bunit;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.TaughtStudents;
using Lms.Web.Components.Teacher.Students;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class ProgressReasonsTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Percentage_OpensIntoItsReasons()
    {
        var video = await app.Given.Video();
        var lecture = video.Lecture;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.VideoProgress(student, video, 40);
        var quiz = await app.Given.Quiz(lecture);
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<StudentPage>($"/teacher/students/{student.Id}", parameters => parameters.Add(one => one.StudentId, student.Id));
        await Press(page, "button[aria-expanded=false].percent");
        page.WaitForAssertion(() => Assert.Contains("Earned 1.2 of 7, rounded down: 17 %.", page.Find(".reasons").TextContent, StringComparison.Ordinal));
        Assert.Equal(["3", "40 %", "4", "0 %"], page.FindAll(".reasons tbody td.numeric").Select(cell => cell.TextContent));
        Assert.Contains("Held below 100 %", page.Find(".reasons").TextContent, StringComparison.Ordinal);
        Assert.Contains("The student has not bought it.", page.Find(".reasons").TextContent, StringComparison.Ordinal);
        Assert.Contains(quiz.Title, page.Find(".reasons").TextContent, StringComparison.Ordinal);
        await Press(page, "button[aria-expanded=true].percent");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".reasons")));
    }

    [Fact]
    public async Task Reasons_AddUpToThePercentageShownEverywhere_AndStayWithinReach()
    {
        var video = await app.Given.Video();
        var course = video.Lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.VideoProgress(student, video, 95);
        await app.Given.Homework(video.Lecture);
        var reasons = await app.As(course.Teacher.User, (GetProgressReasons verb, Actor actor) => verb.Handle(actor, student.Id, course.Id, default));
        var shown = Assert.Single(await app.As(course.Teacher.User, (GetStudentProgressForStaff verb, Actor actor) => verb.Handle(actor, student.Id, default)));
        Assert.Equal((shown.Percent, shown.Credits, shown.Weight), (reasons.Percent, reasons.Credits, reasons.Weight));
        Assert.Equal([ProgressReason.Done, ProgressReason.NotStarted], Assert.Single(reasons.Lectures).Items.Select(item => item.Reason));
        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(stranger, (GetProgressReasons verb, Actor actor) => verb.Handle(actor, student.Id, course.Id, default))));
    }
}
