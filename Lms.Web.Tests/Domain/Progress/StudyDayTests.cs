using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Progress;

public sealed class StudyDayTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public void Day_IsTheZones()
    {
        var moment = new DateTimeOffset(2026, 3, 1, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 3, 2), StudyDay.Of(moment, "Africa/Cairo"));
        Assert.Equal(new DateOnly(2026, 3, 1), StudyDay.Of(moment, null));
        Assert.Equal(new DateOnly(2026, 3, 1), StudyDay.Of(moment, "Nowhere/Atall"));
    }

    [Fact]
    public async Task Watching_MakesOneRowADay_AndLaterReportsCostNothingMore()
    {
        var (student, video) = await Watcher();
        await Report(student, video);
        var second = await app.CountSql(() => Report(student, video));
        Assert.Equal([StudyDay.Of(Given.Now, "Africa/Cairo")], await DaysOf(student, video.Lecture.Topic.Course));
        Assert.DoesNotContain(second, sql => sql.Contains("StudyDay", StringComparison.Ordinal) && sql.Contains("INSERT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watching_OnAnotherDay_MakesAnother()
    {
        var (student, video) = await Watcher();
        await Report(student, video);
        await app.InDb(db => db.Set<StudyDay>().Where(row => row.StudentId == student.Id).ExecuteDeleteAsync());
        await app.InDb(db =>
        {
            db.Add(new StudyDay { StudentId = student.Id, CourseId = video.Lecture.Topic.CourseId, Day = StudyDay.Of(Given.Now, "Africa/Cairo").AddDays(-1) });
            return db.SaveChangesAsync();
        });
        await app.InDb(db => db.Set<VideoProgress>().Where(row => row.StudentId == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastWatchedAt, Given.Now.AddDays(-1))));
        await Report(student, video);
        Assert.Equal(2, (await DaysOf(student, video.Lecture.Topic.Course)).Count);
    }

    [Fact]
    public async Task BeginningAQuiz_Counts_InItsCourse()
    {
        var quiz = await app.Given.Quiz();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        await app.As(student.User, (StartAttempt verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
        Assert.Single(await DaysOf(student, quiz.Lecture.Topic.Course));
    }

    private async Task<(Student Student, Video Video)> Watcher()
    {
        var video = await app.Given.Video();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, video.Lecture);
        return (student, video);
    }

    private Task<VideoProgressSummary> Report(Student student, Video video) => app.As(student.User, (ReportVideoProgress verb, Actor actor) =>
        verb.Handle(actor, video.Id, Input.Of(new VideoReport { PositionSeconds = 10, WatchedSeconds = 10 }), default));

    private Task<List<DateOnly>> DaysOf(Student student, Course course) => app.InDb(db => db.Set<StudyDay>().Where(row => row.StudentId == student.Id && row.CourseId == course.Id).Select(row => row.Day).ToListAsync());
}
