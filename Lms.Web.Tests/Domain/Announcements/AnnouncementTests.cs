using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Dashboards;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Announcements;

public sealed class AnnouncementTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Write_TellsThoseWhoWereLetIn_AndNobodyElse()
    {
        var course = await app.Given.Course();
        var (inside, waiting) = (await app.Given.Student(), await app.Given.Student());
        await app.Given.Enrollment(inside, course);
        await app.Given.Enrollment(waiting, course, EnrollmentStatus.Pending);
        var made = await Write(course.Teacher.User, Draft(course.Id));

        Assert.Equal((course.Name, "Exam on Monday", "Bring a pen.\nAnd paper.", course.Teacher.User.Name, true), (made.CourseName, made.Title, made.Text, made.AuthorName, made.IsShown));
        var told = Assert.Single(await Told(inside.UserId));
        Assert.Equal(("New announcement", $"\"Exam on Monday\" was announced in {course.Name}.", $$"""{"announcement": {{made.Id}}, "course": {{course.Id}}}"""), (told.Title, told.Message, told.Metadata));
        Assert.Empty(await Told(waiting.UserId));

        await app.As(course.Teacher.User, (ChangeAnnouncement verb, Actor actor) => verb.Handle(actor, made.Id, Input.Of(new AnnouncementDraft { Title = "Exam on Tuesday" }), default));
        Assert.Single(await Told(inside.UserId));

        Task<List<Notification>> Told(int userId) => app.InDb(db => db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == userId && row.Type == NotificationType.AnnouncementMade).ToListAsync());
    }

    [Fact]
    public async Task Write_WithMistakes_SaysAllOfThem()
    {
        var teacher = await app.Given.Teacher();
        var refused = await Acting.Refused(() => Write(teacher.User, new AnnouncementDraft { CourseId = int.MaxValue, Title = string.Empty, ShownUntil = Given.Now.AddHours(-1) }));
        Assert.Equal(["course", "shown_until", "text", "title"], refused.Complaints!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OfAnotherTeachersCourse_IsRefused_AndUnknownIsNotFound()
    {
        var row = await app.Given.Announcement();
        var other = (await app.Given.Teacher()).User;
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Write(other, Draft(row.CourseId))));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Change(other, row.Id, new AnnouncementDraft { Title = "Mine" })));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Delete(other, row.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Delete(other, int.MaxValue)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Write((await app.Given.Student()).User, Draft(row.CourseId))));
    }

    [Fact]
    public async Task Change_WritesOnlyWhatWasSent_AndDeleteTakesItAway()
    {
        var row = await app.Given.Announcement(shownUntil: Given.Now.AddDays(1));
        var teacher = row.Course.Teacher.User;
        var changed = await Change(teacher, row.Id, new AnnouncementDraft { ShownUntil = Maybe<DateTimeOffset?>.Of(null) });
        Assert.Equal((row.Title, row.Text, null), (changed.Title, changed.Text, changed.ShownUntil));
        Assert.True(changed.UpdatedAt > changed.PublishedAt);

        await Delete(teacher, row.Id);
        Assert.Empty((await List(teacher, row.CourseId)).Items);
    }

    [Fact]
    public async Task Student_SeesWhatIsShownInTheirCourses_NewestFirst()
    {
        var (course, pending) = (await app.Given.Course(), await app.Given.Course());
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Enrollment(student, pending, EnrollmentStatus.Pending);
        await app.Given.Announcement(pending);
        await app.Given.Announcement();
        var older = await app.Given.Announcement(course, Given.Now.AddDays(-3), Given.Now.AddDays(1));
        var newer = await app.Given.Announcement(course, Given.Now.AddDays(-1));
        var ended = await app.Given.Announcement(course, Given.Now.AddDays(-2), Given.Now.AddHours(-1));

        var board = await app.As(student.User, (GetStudentDashboard verb, Actor actor) => verb.Handle(actor, default));
        Assert.Equal([newer.Id, older.Id], board.Announcements.Select(row => row.Id));
        Assert.Equal([newer.Id, older.Id], (await List(student.User, course.Id)).Items.Select(row => row.Id));
        Assert.Empty((await List(student.User, pending.Id)).Items);
        Assert.Equal([(newer.Id, true), (ended.Id, false), (older.Id, true)], (await List(course.Teacher.User, null)).Items.Select(row => (row.Id, row.IsShown)));
        Assert.Empty((await List((await app.Given.Teacher()).User, course.Id)).Items);
    }

    [Fact]
    public async Task Assistant_WithTheDuty_WritesInTheirCourses_AndNowhereElse()
    {
        var row = await app.Given.Announcement();
        var teacher = row.Course.Teacher;
        var elsewhere = await app.Given.Announcement(await app.Given.Course(teacher));
        var full = await app.Given.Assistant(teacher);
        Assert.Equal(full.User.Name, (await Write(full.User, Draft(row.CourseId))).AuthorName);

        var limited = await app.Given.Assistant(teacher);
        await Assign(limited.Id, Duties.Announcements, [row.CourseId]);
        Assert.Equal("Moved", (await Change(limited.User, row.Id, new AnnouncementDraft { Title = "Moved" })).Title);
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Change(limited.User, elsewhere.Id, new AnnouncementDraft { Title = "Mine" })));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Write(limited.User, Draft(elsewhere.CourseId))));
        Assert.Empty((await List(limited.User, elsewhere.CourseId)).Items);

        await Assign(limited.Id, Duties.All & ~Duties.Announcements, [row.CourseId]);
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Delete(limited.User, row.Id)));

        Task Assign(int assistantId, Duties duties, IReadOnlyList<int> courses) => app.As(teacher.User, (AssignAssistant verb, Actor actor) =>
            verb.Handle(actor, assistantId, Input.Of(new AssistantScopeDraft { Duties = duties, CourseIds = Maybe<IReadOnlyList<int>?>.Of(courses) }), default));
    }

    [Fact]
    public async Task Course_LeavesWithItsAnnouncements()
    {
        var row = await app.Given.Announcement();
        await app.As(row.Course.Teacher.User, async (DeleteCourse verb, Actor actor) =>
        {
            await verb.Handle(actor, row.CourseId, default);
            return true;
        });
        Assert.False(await app.InDb(db => db.Set<Announcement>().AnyAsync(one => one.Id == row.Id)));
    }

    private static AnnouncementDraft Draft(int courseId) => new() { CourseId = courseId, Title = "Exam on Monday", Text = "Bring a pen.\nAnd paper." };

    private Task<AnnouncementSummary> Write(User user, AnnouncementDraft draft) => app.As(user, (WriteAnnouncement verb, Actor actor) => verb.Handle(actor, Input.Of(draft), default));

    private Task<AnnouncementSummary> Change(User user, int id, AnnouncementDraft draft) => app.As(user, (ChangeAnnouncement verb, Actor actor) => verb.Handle(actor, id, Input.Of(draft), default));

    private Task Delete(User user, int id) => app.As(user, async (DeleteAnnouncement verb, Actor actor) =>
    {
        await verb.Handle(actor, id, default);
        return true;
    });

    private Task<Page<AnnouncementSummary>> List(User user, int? courseId) => app.As(user, (ListAnnouncements verb, Actor actor) => verb.Handle(actor, courseId, PageRequest.All, default));
}
