using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Enrollments;

public sealed class AnswerEnrollmentsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Answer_Many_GivesEachItsOwnVerdict()
    {
        var course = await app.Given.Course();
        var one = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var answered = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Rejected);
        var two = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var foreign = await app.Given.Enrollment(status: EnrollmentStatus.Pending);

        var draft = new BulkAnswerDraft { Ids = [one.Id, answered.Id, two.Id, foreign.Id, one.Id], Answer = EnrollmentStatus.Approved, ResponseNote = "Welcome" };
        var verdicts = await Answer(course, draft);

        Assert.Equal([one.Id, answered.Id, two.Id, foreign.Id], verdicts.Select(verdict => verdict.Id));
        Assert.Equal([null, "Cannot approve enrollment with status: rejected", null, "Enrollment not found"], verdicts.Select(verdict => verdict.Refusal?.Sentence));
        Assert.Equal([EnrollmentStatus.Approved, EnrollmentStatus.Rejected, EnrollmentStatus.Approved, null], verdicts.Select(verdict => verdict.Enrollment?.Status));
        Assert.All([verdicts[0], verdicts[2]], verdict => Assert.Equal("Welcome", verdict.Enrollment!.ResponseNote));
        Assert.Equal(EnrollmentStatus.Pending, await StatusOf(foreign));
        var told = new[] { one.Student.UserId, two.Student.UserId };
        Assert.Equal(2, await app.InDb(db => db.Set<Notification>().CountAsync(row => told.Contains(row.RecipientId) && row.Type == NotificationType.EnrollmentApproved)));
    }

    [Fact]
    public async Task Preview_SaysTheSame_AndChangesNothing()
    {
        var course = await app.Given.Course();
        var waiting = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var answered = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Approved);

        var verdicts = await Answer(course, new BulkAnswerDraft { Ids = [waiting.Id, answered.Id], Answer = EnrollmentStatus.Rejected, PreviewOnly = true });

        Assert.Equal([null, "Cannot reject enrollment with status: approved"], verdicts.Select(verdict => verdict.Refusal?.Sentence));
        Assert.Equal(EnrollmentStatus.Pending, await StatusOf(waiting));
        Assert.False(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == waiting.Student.UserId)));
    }

    [Fact]
    public async Task Answer_TwiceAtOnce_AnswersEachRequestOnce()
    {
        var course = await app.Given.Course();
        var rows = new List<Enrollment>();
        for (var i = 0; i < 5; i++)
            rows.Add(await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending));
        var ids = rows.Select(row => row.Id).ToList();

        var verdicts = await Task.WhenAll(
            Answer(course, new BulkAnswerDraft { Ids = ids, Answer = EnrollmentStatus.Approved }),
            Answer(course, new BulkAnswerDraft { Ids = ids, Answer = EnrollmentStatus.Rejected }));

        foreach (var id in ids)
            Assert.Single(verdicts, list => list.Single(verdict => verdict.Id == id).Refusal is null);
    }

    [Fact]
    public async Task Answer_NothingTooManyOrNoAnswer_IsRefused()
    {
        var course = await app.Given.Course();
        var refusal = await Acting.Refused(() => Answer(course, new BulkAnswerDraft { ResponseNote = new string('x', 1001) }));
        Assert.Equal(["response_note", "ids", "answer"], refusal.Complaints.Keys);
        refusal = await Acting.Refused(() => Answer(course, new BulkAnswerDraft { Ids = [.. Enumerable.Range(1, 501)], Answer = EnrollmentStatus.Approved }));
        Assert.Equal("Ensure this field has no more than 500 elements.", refusal.Complaints["ids"].Single().Sentence);
    }

    [Fact]
    public async Task Answer_Student_IsRefused()
    {
        var student = await app.Given.Student();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => As(student.User, new BulkAnswerDraft { Ids = [1], Answer = EnrollmentStatus.Approved })));
    }

    private Task<IReadOnlyList<EnrollmentVerdict>> Answer(Course course, BulkAnswerDraft draft) => As(course.Teacher.User, draft);

    private Task<IReadOnlyList<EnrollmentVerdict>> As(User user, BulkAnswerDraft draft) =>
        app.As(user, (AnswerEnrollments verb, Actor actor) => verb.Handle(actor, Input.Of(draft), CancellationToken.None));

    private Task<EnrollmentStatus> StatusOf(Enrollment enrollment) =>
        app.InDb(db => db.Set<Enrollment>().Where(row => row.Id == enrollment.Id).Select(row => row.Status).SingleAsync());
}
