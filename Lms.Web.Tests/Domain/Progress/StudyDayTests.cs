using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
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

    [Fact]
    public async Task OpeningAMaterial_Counts_AndOpeningItAgainCostsNothingMore()
    {
        var material = await app.Given.Material();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, material.Lecture);
        await Open();
        var again = await app.CountSql(() => Open());
        Assert.Equal([StudyDay.Of(Given.Now, "Africa/Cairo")], await DaysOf(student, material.Lecture.Topic.Course));
        Assert.Equal(2, again.Count);

        Task Open() => app.As(student.User, (GetMaterialFile verb, Actor actor) => verb.Handle(actor, material.Id, default));
    }

    [Fact]
    public async Task ReadingANote_Counts_Once()
    {
        var note = await app.Given.Note();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, note.Lecture);
        await app.As(student.User, (ReadNote verb, Actor actor) => verb.Handle(actor, note.Id, default));
        await app.As(student.User, (ReadNote verb, Actor actor) => verb.Handle(actor, note.Id, default));
        Assert.Single(await DaysOf(student, note.Lecture.Topic.Course));
    }

    [Theory]
    [InlineData(LiveClassKind.VideoConference)]
    [InlineData(LiveClassKind.LiveStream)]
    public async Task GoingIntoALiveClass_Counts(LiveClassKind kind)
    {
        var live = await app.Given.LiveClass(null, kind, Given.Now.AddMinutes(-5));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, live.Lecture);
        await app.As(student.User, (JoinLiveClass verb, Actor actor) => verb.Handle(actor, live.Id, default));
        Assert.Single(await DaysOf(student, live.Lecture.Topic.Course));
    }

    [Fact]
    public async Task ATeacherWhoOpensAMaterial_HasNoStudyDay()
    {
        var material = await app.Given.Material();
        var course = material.Lecture.Topic.Course;
        await app.As(course.Teacher.User, (GetMaterialFile verb, Actor actor) => verb.Handle(actor, material.Id, default));
        Assert.False(await app.InDb(db => db.Set<StudyDay>().AnyAsync(row => row.CourseId == course.Id)));
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
