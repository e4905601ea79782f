using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.LiveClasses;
using Lms.Domain.Purchases;
using Lms.Domain.Visits;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.LiveClasses;

public sealed class LiveClassTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ATeacher_Plans_Moves_AndCancelsAClass()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher.User;
        var starts = Given.Now.AddDays(2);
        var made = await app.As(teacher, (CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lecture, starts)), default));
        Assert.Equal((LiveClassState.Planned, starts.AddMinutes(60), "https://zoom.example/j/1", false), (made.State, made.EndsAt, made.JoinUrl, made.IsOpen));
        Assert.Null(made.Password);
        var moved = await app.As(teacher, (UpdateLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, Input.Of(new LiveClassDraft { StartsAt = Given.Now.AddMinutes(-5), DurationMinutes = 30, ShowsRecording = true, RecordingUrl = "https://rec.example/1" }), default));
        Assert.Equal((LiveClassState.Running, true, "letmein"), (moved.State, moved.IsOpen, moved.Password));
        Assert.Equal(LiveClassState.Cancelled, (await app.As(teacher, (CancelLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, default))).State);
        Assert.Equal(LiveClassState.Cancelled, (await app.As(teacher, (CancelLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, default))).State);
        Assert.Equal(LiveClassRefusals.Cancelled, await Acting.Refused(() => app.As(teacher, (UpdateLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, Input.Of(new LiveClassDraft { Title = "No" }), default))));
        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => app.As(stranger, (CancelLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, default))));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => app.As(stranger, (CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lecture, starts)), default))));
        var wrong = await Acting.Refused(() => app.As(teacher, (CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(new LiveClassDraft { LectureId = lecture.Id, JoinUrl = "nowhere", DurationMinutes = 0 }), default)));
        Assert.Equal(["kind", "title", "starts_at", "duration_minutes", "provider", "join_url"], wrong.Complaints.Keys);
    }

    [Fact]
    public async Task AStudent_Joins_OnlyWhileTheRoomIsOpen()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        var (open, soon, over) = (await app.Given.LiveClass(lecture, startsAt: Given.Now.AddMinutes(10)), await app.Given.LiveClass(lecture, startsAt: Given.Now.AddHours(5)), await app.Given.LiveClass(lecture));
        var room = await Join(student.User, open.Id);
        Assert.Equal((open.JoinUrl, open.Password, open.AccessToken), (room.JoinUrl, room.Password, room.AccessToken));
        await Join(student.User, open.Id);
        Assert.Equal(1, await app.InDb(db => db.Set<LiveAttendance>().CountAsync(row => row.LiveClassId == open.Id)));
        Assert.Equal(LiveClassRefusals.NotOpenYet, await Acting.Refused(() => Join(student.User, soon.Id)));
        Assert.Equal(LiveClassRefusals.Over, await Acting.Refused(() => Join(student.User, over.Id)));
        Assert.Equal(LectureAccess.Missing, await Acting.Refused(async () => await Join((await app.Given.Student()).User, open.Id)));

        var seen = await app.As(student.User, (GetLiveClass verb, Actor actor) => verb.Handle(actor, soon.Id, default));
        Assert.Equal((string.Empty, (string?)null), (seen.JoinUrl, seen.Password));
        var list = await app.As(student.User, (ListLiveClasses verb, Actor actor) => verb.Handle(actor, new LiveClassFilter(lecture.Topic.CourseId), new PageRequest(), default));
        Assert.Equal([open.Id, soon.Id, over.Id], list.Items.Select(row => row.Id));
        Assert.Equal([over.Id], (await app.As(lecture.Topic.Course.Teacher.User, (ListLiveClasses verb, Actor actor) => verb.Handle(actor, new LiveClassFilter(LectureId: lecture.Id, IsOver: true), new PageRequest(), default))).Items.Select(row => row.Id));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await app.As((await app.Given.Student()).User, (GetLiveClass verb, Actor actor) => verb.Handle(actor, soon.Id, default))));
    }

    [Fact]
    public async Task WatchingAStream_IsAVisit()
    {
        var stream = await app.Given.LiveClass(kind: LiveClassKind.LiveStream, startsAt: Given.Now.AddMinutes(-10));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, stream.Lecture);
        await Join(student.User, stream.Id);
        await Join(student.User, stream.Id);
        Assert.Equal(1, await app.InDb(db => db.Set<ContentVisit>().CountAsync(row => row.LiveClassId == stream.Id && row.StudentId == student.Id)));
        Assert.False(await app.InDb(db => db.Set<LiveAttendance>().AnyAsync(row => row.LiveClassId == stream.Id)));
    }

    [Fact]
    public async Task Attendance_IsImported_WithAVerdictForEachLine_AndTwiceIsOnce()
    {
        var live = await app.Given.LiveClass();
        var teacher = live.Lecture.Topic.Course.Teacher.User;
        var (here, outside) = (await app.Given.Student(), await app.Given.Student());
        await app.Given.Enrollment(here, live.Lecture.Topic.Course);
        string At(int minutes) => live.StartsAt.AddMinutes(minutes).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var sheet = $"""
            person,join_time,leave_time
            {here.Code},{At(0)},{At(10)}
            "{here.User.Email}","{At(20)}","{At(50)}"
            {here.User.UserName},{At(20)},{At(50)}
            nobody,{At(0)},{At(10)}
            {outside.Code},{At(0)},{At(10)}
            {here.Code},soon,{At(10)}
            {here.Code},{At(30)},{At(10)}
            {here.Code},{At(-600)},{At(10)}

            """;
        Assert.Equal((1, false), await Import(teacher, live.Id, sheet, previewOnly: true) is { } dry ? (dry.Students, dry.IsStored) : default);
        Assert.False(await app.InDb(db => db.Set<LiveAttendance>().AnyAsync(row => row.LiveClassId == live.Id)));
        var report = await Import(teacher, live.Id, sheet);
        Assert.True(report.IsStored);
        var judged = report.Lines;
        Assert.Equal(
            [AttendanceVerdict.Accepted, AttendanceVerdict.Accepted, AttendanceVerdict.Repeated, AttendanceVerdict.UnknownPerson, AttendanceVerdict.NotInTheCourse, AttendanceVerdict.UnreadableTime, AttendanceVerdict.LeftBeforeJoining, AttendanceVerdict.OutsideTheClass],
            judged.Select(line => line.Verdict));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], judged.Select(line => line.Line.Number));
        await Import(teacher, live.Id, sheet);
        var rows = await app.As(teacher, (ListAttendance verb, Actor actor) => verb.Handle(actor, live.Id, new PageRequest(), default));
        var row = Assert.Single(rows.Items);
        Assert.Equal((40 * 60, here.UserId), (row.Seconds, row.UserId));
        Assert.Equal(2, await app.InDb(db => db.Set<LiveVisit>().CountAsync(visit => visit.AttendanceId == row.Id)));

        Assert.Equal(["file"], (await Acting.Refused(() => Import(teacher, live.Id, "person,join_time,leave_time"))).Complaints.Keys);
        var (stream, planned) = (await app.Given.LiveClass(live.Lecture, LiveClassKind.LiveStream), await app.Given.LiveClass(live.Lecture, startsAt: Given.Now.AddDays(1)));
        Assert.Equal(LiveClassRefusals.NoAttendance, await Acting.Refused(() => Import(teacher, stream.Id, sheet)));
        Assert.Equal(LiveClassRefusals.NotStarted, await Acting.Refused(() => Import(teacher, planned.Id, sheet)));
    }

    [Fact]
    public async Task ALectureWithClassesAndNotes_CanBeDeleted()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.LiveClass(lecture);
        await app.Given.Note(lecture);
        (await (await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!)).Delete($"/api/lectures/{lecture.Id}/")).Is(System.Net.HttpStatusCode.NoContent);
    }

    private static LiveClassDraft Draft(Lecture lecture, DateTimeOffset starts) => new()
    {
        LectureId = lecture.Id,
        Kind = "video_conference",
        Title = "Questions before the exam",
        StartsAt = starts,
        DurationMinutes = 60,
        Provider = "zoom",
        JoinUrl = "https://zoom.example/j/1",
        Password = "letmein",
    };

    private Task<LiveRoom> Join(User user, int id) => app.As(user, (JoinLiveClass verb, Actor actor) => verb.Handle(actor, id, default));

    private Task<AttendanceReport> Import(User user, int id, string sheet, bool previewOnly = false) => app.As(user, (ImportAttendance verb, Actor actor) => verb.Handle(
        actor, id, Input.Of(new AttendanceDraft { File = new Upload("list.csv", Encoding.UTF8.GetByteCount(sheet), () => new MemoryStream(Encoding.UTF8.GetBytes(sheet))), PreviewOnly = previewOnly }), default));
}
