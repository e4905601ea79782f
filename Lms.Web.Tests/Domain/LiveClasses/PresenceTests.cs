using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Domain.Visits;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.LiveClasses;

public sealed class PresenceTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_TellsWhoCame_AndWhoCouldHave()
    {
        var live = await app.Given.LiveClass();
        var (came, missed, late) = (await app.Given.Student(), await app.Given.Student(), await app.Given.Student());
        await app.Given.Purchase(came, live.Lecture, boughtAt: Given.Now.AddDays(-5));
        await app.Given.Purchase(missed, live.Lecture, boughtAt: Given.Now.AddDays(-5));
        await app.Given.Purchase(late, live.Lecture);
        await app.Given.Attendance(live, came);
        var teacher = live.Lecture.Topic.Course.Teacher.User;

        var all = await Of(teacher, live, new PresenceFilter());
        Assert.Equal(new[] { came.Id, missed.Id }.Order(), all.Items.Select(row => row.StudentId).Order());
        var there = Assert.Single((await Of(teacher, live, new PresenceFilter(Came: true))).Items);
        Assert.Equal((came.Id, live.StartsAt.AddMinutes(5), live.StartsAt.AddMinutes(45), 2400, true), (there.StudentId, there.JoinedAt, there.LeftAt, there.Seconds, there.IsConfirmed));
        Assert.Equal([missed.Id], (await Of(teacher, live, new PresenceFilter(Came: false))).Items.Select(row => row.StudentId));
        Assert.Equal([came.Id], (await app.As(teacher, (ListPresence verb, Actor actor) => verb.Handle(actor, live.Id, new PresenceFilter(), new PageRequest { Search = came.Code, Order = ["-name"] }, default))).Items.Select(row => row.StudentId));

        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Of((await app.Given.Teacher()).User, live, new PresenceFilter())));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Of(came.User, live, new PresenceFilter())));
        Assert.Equal(1, (await app.As(teacher, (GetLiveClass verb, Actor actor) => verb.Handle(actor, live.Id, default))).CameCount);
        var own = await app.As(came.User, (GetLiveClass verb, Actor actor) => verb.Handle(actor, live.Id, default));
        Assert.Equal((live.StartsAt.AddMinutes(5), 2400, 0), (own.CameAt, own.SecondsThere, own.CameCount));
    }

    [Fact]
    public async Task Stream_CountsWatchers()
    {
        var live = await app.Given.LiveClass(kind: LiveClassKind.LiveStream);
        var student = await app.Given.Student();
        await app.Given.Visit(ContentVisit.ToLiveClass(student.Id, live.LectureId, live.Id, live.StartsAt.AddMinutes(2)));
        var there = Assert.Single((await Of(live.Lecture.Topic.Course.Teacher.User, live, new PresenceFilter())).Items);
        Assert.Equal((student.Id, live.StartsAt.AddMinutes(2), (int?)null), (there.StudentId, there.JoinedAt, there.Seconds));
    }

    [Theory]
    [InlineData("person,join_time,leave_time\nS1,2026-01-01 10:00:00,2026-01-01 10:10:00")]
    [InlineData("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nSalma,S1,2026-01-01 10:00:00,2026-01-01 10:10:00,10")]
    [InlineData("\uFEFFleave time,join time,username\r\n2026-01-01 10:10:00,2026-01-01 10:00:00,\"S1\"\r\n")]
    public void Sheet_IsReadByItsHeadings(string text)
    {
        var line = Assert.Single(AttendanceSheet.Read(text));
        Assert.Equal(new AttendanceLine(2, "S1", "2026-01-01 10:00:00", "2026-01-01 10:10:00"), line);
    }

    private Task<Page<PresenceSummary>> Of(User user, LiveClass live, PresenceFilter filter) => app.As(user, (ListPresence verb, Actor actor) => verb.Handle(actor, live.Id, filter, new PageRequest(), default));
}
