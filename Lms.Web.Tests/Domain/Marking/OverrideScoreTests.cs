using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Marking;
using Lms.Domain.Notifications;
using Lms.Domain.Regrading;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Marking;

public sealed class OverrideScoreTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Quiz_Overridden_StandsThroughARegrade_AndCanBeGivenBack()
    {
        var quiz = await app.Given.Quiz(written: false);
        var student = await app.Given.Student();
        var attempt = await app.Given.Attempt(quiz, student);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;

        Assert.Equal(1.5m, await Override(teacher, GradedWork.Quiz, attempt.Id, 1.5m, "Copied from a neighbour."));
        var line = Assert.Single(await app.Given.LedgerOf(GradedWork.Quiz, attempt.Id));
        Assert.Equal((5m, 1.5m, GradeSource.Override, "Copied from a neighbour.", teacher.Id), (line.OldScore, line.NewScore, line.Source, line.Reason, line.UserId));
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == student.UserId && row.Type == NotificationType.QuizGraded)));

        var draft = new RegradeDraft { Question = quiz.Questions[0].Id, Kind = "change_points", Points = 4m, Reason = "Harder than thought.", BasedOn = 0 };
        var regraded = await app.As(teacher, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(draft), CancellationToken.None));
        Assert.Equal((1, 0), (regraded.Overridden, regraded.Moves.Count));
        Assert.Equal(1.5m, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attempt.Id).Select(row => row.Score).SingleAsync()));

        Assert.Equal(7m, await Override(teacher, GradedWork.Quiz, attempt.Id, null, "It was the neighbour who copied."));
        Assert.Equal(2, (await app.Given.LedgerOf(GradedWork.Quiz, attempt.Id)).Count);
    }

    [Fact]
    public async Task Homework_Overridden_ScoresAndTells()
    {
        var submission = await app.Given.Submission(await app.Given.Homework());
        var teacher = await app.InDb(db => db.Set<Homework>().Where(row => row.Id == submission.HomeworkId).Select(row => row.Lecture.Topic.Course.Teacher.User).SingleAsync());
        Assert.Equal(0m, await Override(teacher, GradedWork.Homework, submission.Id, 0m, "Empty pages."));
        Assert.Equal(GradeSource.Override, Assert.Single(await app.Given.LedgerOf(GradedWork.Homework, submission.Id)).Source);
        Assert.Equal(2m, await Override(teacher, GradedWork.Homework, submission.Id, null, "They were found."));
    }

    [Fact]
    public async Task Override_WrongFieldsOrState_IsRefused()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var waiting = await app.Given.Attempt(quiz);
        var running = await app.Given.Attempt(quiz, isRunning: true);
        Assert.Equal(["reason", "score"], (await Acting.Refused(() => Override(teacher, GradedWork.Quiz, waiting.Id, 11m, null))).Complaints.Keys.Order());
        Assert.Equal(MarkingRefusals.NotMarked, await Acting.Refused(() => Override(teacher, GradedWork.Quiz, waiting.Id, 1m, "No.")));
        Assert.Equal(AttemptRefusals.NotSubmitted, await Acting.Refused(() => Override(teacher, GradedWork.Quiz, running.Id, 0m, "No.")));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Override(teacher, GradedWork.Homework, 999999999, 1m, "No.")));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(async () => await Override((await app.Given.Teacher()).User, GradedWork.Quiz, waiting.Id, 1m, "No.")));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Override((await app.Given.Assistant(quiz.Lecture.Topic.Course.Teacher)).User, GradedWork.Quiz, waiting.Id, 1m, "No.")));
    }

    private Task<decimal?> Override(User user, GradedWork work, int id, decimal? score, string? reason) => app.As(user, (OverrideScore verb, Actor actor) =>
        verb.Handle(actor, work, id, Input.Of(new OverrideDraft { Score = score, Reason = reason }), CancellationToken.None));
}
