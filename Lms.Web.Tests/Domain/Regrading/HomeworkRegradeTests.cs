using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Marking;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Lms.Domain.Regrading;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Regrading;

/// <summary>A homework of 2 points to choose and 5 to write, handed in by one student who chose right and one who chose wrong.</summary>
public sealed class HomeworkRegradeTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ChangeKey_IsPreviewed_Applied_ToldAndUndone()
    {
        var (homework, right, wrong) = await HandedIn(written: 3);
        var single = homework.Questions[0];
        var preview = await Preview(homework, ChangeKey(single));
        Assert.Equal((2, 1, 1, 7m, 7m), (preview.Attempts, preview.Raised, preview.Lowered, preview.MaximumBefore, preview.MaximumAfter));
        Assert.Equal([(right.Id, 5m, 3m), (wrong.Id, 3m, 5m)], preview.Moves.OrderBy(move => move.SubmissionId).Select(move => (move.SubmissionId, move.Before!.Value, move.After!.Value)));
        Assert.Equal((5m, 3m), (await Score(right), await Score(wrong)));

        await Apply(homework, ChangeKey(single));
        Assert.Equal((3m, 5m), (await Score(right), await Score(wrong)));
        var teacher = homework.Lecture.Topic.Course.Teacher;
        var line = Assert.Single(await app.Given.LedgerOf(GradedWork.Homework, right.Id));
        Assert.Equal((5m, 3m, GradeSource.Regrade, "The key was wrong.", teacher.UserId), (line.OldScore, line.NewScore, line.Source, line.Reason, line.UserId));
        var told = await app.InDb(db => db.Set<Notification>().Where(row => row.Title == "Homework regraded" && row.Metadata == $$"""{"homework": {{homework.Id}}}""").ToListAsync());
        Assert.Equal(2, told.Count);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "homework.regraded" && row.SubjectId == $"{homework.Id}")));
        Assert.True(await app.InDb(db => db.Set<Choice>().AnyAsync(row => row.Id == single.Question.Choices[0].Id && row.IsCorrect))); // the bank's key stays

        var regrade = Assert.Single((await Sheet(homework)).History);
        await app.As(teacher.User, (UndoRegrade verb, Actor actor) => verb.Handle(actor, regrade.Id, default));
        Assert.Equal((5m, 3m), (await Score(right), await Score(wrong)));
        Assert.Equal(GradeSource.RegradeUndone, (await app.Given.LedgerOf(GradedWork.Homework, right.Id))[^1].Source);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "homework.regrade_undone" && row.SubjectId == $"{homework.Id}")));
    }

    [Fact]
    public async Task Drop_FullMarks_AndPoints_MoveScoresTotalsAndGradebook_AndUndoRestoresMarks()
    {
        var (homework, right, wrong) = await HandedIn(written: 3);
        var (single, written) = (homework.Questions[0], homework.Questions[1]);
        await Apply(homework, new RegradeDraft { Question = single.Id, Kind = "full_marks" });
        Assert.Equal((5m, 5m), (await Score(right), await Score(wrong)));
        await Apply(homework, new RegradeDraft { Question = single.Id, Kind = "change_points", Points = 4m });
        Assert.Equal((7m, 7m), (await Score(right), await Score(wrong)));
        Assert.Equal((9m, 9), await Totals(homework));
        await Apply(homework, new RegradeDraft { Question = written.Id, Kind = "drop" });
        Assert.Equal((4m, 4m), (await Score(right), await Score(wrong)));
        Assert.Equal((4m, 4), await Totals(homework));
        var teacher = homework.Lecture.Topic.Course.Teacher.User;
        var history = await app.As(teacher, (ReadGradeHistory verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, right.StudentId, default));
        Assert.Equal((4m, 4m), (history.Pieces.Single().Score, history.Pieces.Single().Maximum));

        await app.As(teacher, async (UndoRegrade verb, Actor actor) => await verb.Handle(actor, (await Sheet(homework)).History[0].Id, default));
        Assert.Equal((7m, 7m), (await Score(right), await Score(wrong)));
        Assert.Equal(3m, await app.InDb(db => db.Set<HomeworkAnswer>().Where(row => row.SubmissionId == right.Id && row.HomeworkQuestionId == written.Id).Select(row => row.PointsEarned).SingleAsync()));
    }

    [Fact]
    public async Task Drop_OfTheLastWaitingAnswer_GivesAScore_AndUndoTakesItBack()
    {
        var (homework, right, _) = await HandedIn(written: null);
        Assert.Null(await Score(right));
        await Apply(homework, new RegradeDraft { Question = homework.Questions[1].Id, Kind = "drop" });
        Assert.Equal((2m, HomeworkStatus.Graded), (await Score(right), await Status(right)));
        await app.As(homework.Lecture.Topic.Course.Teacher.User, async (UndoRegrade verb, Actor actor) => await verb.Handle(actor, (await Sheet(homework)).History[0].Id, default));
        Assert.Null(await Score(right));
        Assert.Equal(HomeworkStatus.Submitted, await Status(right));
    }

    [Fact]
    public async Task Later_HandInsAndMarks_FollowTheNewRule()
    {
        var (homework, right, _) = await HandedIn(written: null);
        var (single, written) = (homework.Questions[0], homework.Questions[1]);
        await Apply(homework, ChangeKey(single));
        await Apply(homework, new RegradeDraft { Question = written.Id, Kind = "change_points", Points = 8m });
        var student = await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        var sheet = await app.As(student.User, (TakeHomework verb, Actor actor) => verb.Handle(actor, homework.Id, default));
        Assert.Equal([2, 8], sheet.Questions.Select(question => question.Points));
        var answers = new HomeworkAnswerDraft[] { new() { HomeworkQuestion = single.Id, SelectedChoice = single.Question.Choices[^1].Id } };
        var done = await app.As(student.User, (SubmitHomework verb, Actor actor) => verb.Handle(actor, homework.Id, Input.Of(new HomeworkSubmissionDraft { Answers = answers }), default));
        Assert.Equal((2m, HomeworkStatus.Graded), (await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == done.Summary.Id).Select(row => row.Score).SingleAsync()), done.Summary.Status));

        var teacher = homework.Lecture.Topic.Course.Teacher.User;
        var window = Guid.NewGuid();
        var task = await app.As(teacher, (TakeNextAnswer verb, Actor actor) => verb.Handle(actor, new MarkingScope(GradedWork.Homework, SubmissionId: right.Id, Window: window), [], default));
        Assert.Equal(8m, task!.Points);
        await app.As(teacher, (MarkAnswer verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, task.AnswerId, window, Input.Of(new AnswerMarkDraft { Points = 7.5m }), default));
        Assert.Equal(7.5m, await Score(right)); // the choice that was right is wrong now
    }

    [Fact]
    public async Task HandIns_WhileItIsRegraded_FollowTheNewRule()
    {
        var homework = await app.Given.Homework();
        var students = new List<Student>();
        for (var number = 0; number < 6; number++)
        {
            students.Add(await app.Given.Student());
            await app.Given.Purchase(students[^1], homework.Lecture);
        }

        var single = homework.Questions[0];
        var answers = new HomeworkAnswerDraft[] { new() { HomeworkQuestion = single.Id, SelectedChoice = single.Question.Choices[^1].Id } };
        var handIns = students.Select(student => Task.Run(() => app.As(student.User, (SubmitHomework verb, Actor actor) => verb.Handle(actor, homework.Id, Input.Of(new HomeworkSubmissionDraft { Answers = answers }), default))));
        await Task.WhenAll([.. handIns, Task.Run(() => Apply(homework, ChangeKey(single)))]);
        Assert.Equal(Enumerable.Repeat((decimal?)2m, 6), await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.HomeworkId == homework.Id).Select(row => row.Score).ToListAsync()));
    }

    [Fact]
    public async Task Override_Stands_AndIsCounted()
    {
        var (homework, right, _) = await HandedIn(written: 3);
        await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == right.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OverrideScore, 6m).SetProperty(row => row.Score, 6m)));
        var done = await Apply(homework, ChangeKey(homework.Questions[0]));
        Assert.Equal((1, 1), (done.Overridden, done.Moves.Count));
        Assert.Equal(6m, await Score(right));
    }

    [Fact]
    public async Task Wrong_OrOthers_AreRefused_AndOfTwoOneIsLetThrough()
    {
        var (homework, right, _) = await HandedIn(written: 3);
        Assert.Equal(["points"], (await Acting.Refused(() => Preview(homework, new RegradeDraft { Question = homework.Questions[0].Id, Kind = "change_points", Points = 1.5m }))).Complaints.Keys);
        Assert.Equal(RegradeRefusals.ChangesNothing, await Acting.Refused(() => Preview(homework, new RegradeDraft { Question = homework.Questions[0].Id, Kind = "change_points", Points = 2m })));
        Assert.Equal(["choices"], (await Acting.Refused(() => Preview(homework, new RegradeDraft { Question = homework.Questions[1].Id, Kind = "change_key", Choices = new[] { 1 } }))).Complaints.Keys);
        var draft = new RegradeDraft { Question = homework.Questions[0].Id, Kind = "drop" };
        foreach (var (user, refusal) in new[]
        {
            ((await app.Given.Teacher()).User, CourseRefusals.NotYours),
            ((await app.Given.Assistant(homework.Lecture.Topic.Course.Teacher)).User, GeneralRefusals.PermissionDenied),
            (await app.InDb(db => db.Users.SingleAsync(row => row.Id == db.Set<HomeworkSubmission>().Where(one => one.Id == right.Id).Select(one => one.Student.UserId).First())), GeneralRefusals.PermissionDenied),
        })
        {
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, default))));
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, Input.Of(draft), default))));
        }

        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(homework.Lecture.Topic.Course.Teacher.User, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, 999999999, default))));
        await Apply(homework, draft);
        Assert.Equal(RegradeRefusals.Overtaken, await Acting.Refused(() => Apply(homework, new RegradeDraft { Question = homework.Questions[1].Id, Kind = "drop", BasedOn = 0 })));
    }

    [Fact]
    public async Task Preview_OfManySubmissions_SendsAsManyCommandsAsOfTwo()
    {
        var (homework, _, _) = await HandedIn(written: 3);
        var draft = new RegradeDraft { Question = homework.Questions[0].Id, Kind = "full_marks" };
        await Preview(homework, draft);
        var few = await app.CountSql(() => Preview(homework, draft));
        for (var number = 0; number < 10; number++)
            await app.Given.Submission(homework, written: 1);
        var many = await app.CountSql(() => Preview(homework, draft));
        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 9);
    }

    private async Task<(Homework Homework, HomeworkSubmission Right, HomeworkSubmission Wrong)> HandedIn(decimal? written)
    {
        var homework = await app.Given.Homework(written: true);
        return (homework, await app.Given.Submission(homework, written: written), await app.Given.Submission(homework, right: false, written: written));
    }

    private static RegradeDraft ChangeKey(HomeworkQuestion question) => new() { Question = question.Id, Kind = "change_key", Choices = new[] { question.Question.Choices[^1].Id } };

    private Task<RegradePreview> Preview(Homework homework, RegradeDraft draft) =>
        app.As(homework.Lecture.Topic.Course.Teacher.User, (PreviewRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, Input.Of(draft), default));

    private async Task<RegradePreview> Apply(Homework homework, RegradeDraft draft)
    {
        var basis = draft.BasedOn.Value ?? (await Sheet(homework)).History.Count;
        return await app.As(homework.Lecture.Topic.Course.Teacher.User, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, Input.Of(draft with { Reason = "The key was wrong.", BasedOn = basis }), default));
    }

    private Task<RegradeSheet> Sheet(Homework homework) =>
        app.As(homework.Lecture.Topic.Course.Teacher.User, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, homework.Id, default));

    private Task<decimal?> Score(HomeworkSubmission submission) => app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id).Select(row => row.Score).SingleAsync());

    private Task<HomeworkStatus> Status(HomeworkSubmission submission) => app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id).Select(row => row.Status).SingleAsync());

    /// <summary>What can be earned, by the gradebook and by the homework itself.</summary>
    private async Task<(decimal Gradebook, int Homework)> Totals(Homework homework)
    {
        var teacher = homework.Lecture.Topic.Course.Teacher.User;
        var head = await app.As(teacher, (ReadGradebookHead verb, Actor actor) => verb.Handle(actor, homework.Lecture.Topic.CourseId, default));
        var detail = await app.As(teacher, (GetHomework verb, Actor actor) => verb.Handle(actor, homework.Id, default));
        return (head.Columns.Single(column => column.Work == GradedWork.Homework && column.Id == homework.Id).Maximum, detail.Summary.TotalPoints);
    }
}
