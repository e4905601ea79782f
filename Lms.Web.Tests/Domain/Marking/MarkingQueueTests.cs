using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Marking;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Marking;

public sealed class MarkingQueueTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_ByQuestionAndByStudent_ShowsOnlyOnesOwnAndWhatIsHeld()
    {
        var (quiz, teacher, attempts) = await Waiting(2);
        var homework = await app.Given.Homework(quiz.Lecture, written: true);
        await app.Given.Submission(homework);
        await app.Given.Attempt(quiz, written: 3);
        await app.Given.Submission();
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        var taken = await Next(teacher, new MarkingScope(GradedWork.Quiz, Window: other));

        var byQuestion = await List(teacher, MarkingOrder.Question, mine);
        Assert.Equal(2, byQuestion.Count);
        var questions = byQuestion.Single(group => group.Work == GradedWork.Quiz);
        Assert.Equal((quiz.Id, 2, 1, taken!.QuestionId), (questions.WorkId, questions.Waiting, questions.Held, questions.QuestionId));
        Assert.Equal([teacher.Name], questions.HeldBy);
        Assert.Equal(1, byQuestion.Single(group => group.Work == GradedWork.Homework).Waiting);

        var byStudent = await List(teacher, MarkingOrder.Student, mine);
        Assert.Equal(3, byStudent.Count);
        Assert.Contains(byStudent, group => group.SubmissionId == attempts[0].Id && group.Text == attempts[0].Student.NameAr);
        Assert.All(await List(teacher, MarkingOrder.Student, mine, anonymous: true), group => Assert.Null(group.Text));
        Assert.Empty(await List((await app.Given.Teacher()).User, MarkingOrder.Question, mine));
    }

    [Fact]
    public async Task Next_GivesEachWindowAnotherAnswer_AndTellsWhenNothingIsLeft()
    {
        var (_, teacher, attempts) = await Waiting(2);
        var windows = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToList();
        var taken = await Task.WhenAll(windows.Select(window => Next(teacher, new MarkingScope(Window: window))));
        Assert.Equal(attempts.Select(attempt => attempt.Id).Order(), taken.OfType<MarkingTask>().Select(task => task.SubmissionId).Order());
        Assert.Equal(2, taken.Count(task => task is null));
        await Release(teacher, windows[Array.FindIndex(taken, task => task is not null)]);
        Assert.NotNull(await Next(teacher, new MarkingScope(Window: Guid.NewGuid())));
    }

    [Fact]
    public async Task Mark_ByPoints_ScoresTellsAndCannotBeDoneTwice()
    {
        var (quiz, teacher, attempts) = await Waiting(1);
        var window = Guid.NewGuid();
        var task = (await Next(teacher, new MarkingScope(Window: window)))!;
        Assert.Equal((quiz.Title, 5m, 1, attempts[0].Student.NameAr), (task.Title, task.Points, task.Waiting, task.StudentName));

        Assert.Equal(4.5m, await Mark(teacher, task, window, new AnswerMarkDraft { Points = 4.5m, Comment = "Nearly." }));
        var stored = await app.InDb(db => db.Set<QuizAttempt>().Include(row => row.Answers).SingleAsync(row => row.Id == attempts[0].Id));
        Assert.Equal((9.5m, 0), (stored.Score, stored.PendingCount));
        Assert.Equal("Nearly.", stored.Answers.Single(answer => answer.Id == task.AnswerId).MarkerComment);
        Assert.Equal(GradeSource.Marking, Assert.Single(await app.Given.LedgerOf(GradedWork.Quiz, stored.Id)).Source);
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == attempts[0].Student.UserId && row.Type == NotificationType.QuizGraded)));
        Assert.Equal(MarkingRefusals.HoldLost, await Acting.Refused(() => Mark(teacher, task, window, new AnswerMarkDraft { Points = 1m })));
        Assert.Null(await Next(teacher, new MarkingScope(Window: window)));

        var again = await Take(teacher, task, window);
        Assert.Equal((4.5m, "Nearly."), (again.Given, again.Comment));
        Assert.Equal(5m, await Mark(teacher, task, window, new AnswerMarkDraft { Points = 5m }));
        Assert.Equal(2, (await app.Given.LedgerOf(GradedWork.Quiz, stored.Id)).Count);
    }

    [Fact]
    public async Task Mark_ByRubric_AddsUp_AndKeepsWhatEachCriterionEarned()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher.User;
        var submission = await app.Given.Submission(await app.Given.Homework(lecture, written: true));
        var window = Guid.NewGuid();
        var task = (await Next(teacher, new MarkingScope(Window: window, IsAnonymous: true)))!;
        Assert.Equal((GradedWork.Homework, null, "This is how."), (task.Work, task.StudentName, task.ModelAnswer));

        var rubric = await Rubric(teacher, task.BankQuestionId, new CriterionDraft(null, "Names the law", 2), new CriterionDraft(null, "Shows the steps", 4));
        Assert.Equal(["rubric_" + rubric[0].Id, "points"], (await Acting.Refused(() => Mark(teacher, task, window, new AnswerMarkDraft { Rubric = [new(rubric[0].Id, 3)], Points = 6m }))).Complaints.Keys);
        Assert.Equal(5m, await Mark(teacher, task, window, new AnswerMarkDraft { Rubric = [new(rubric[0].Id, 2), new(rubric[1].Id, 4)] }));
        Assert.Equal(7m, await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id).Select(row => row.Score).SingleAsync()));
        Assert.Equal([2m, 4m], (await Take(teacher, task, window)).Rubric.Select(line => line.Given!.Value));

        var shorter = await Rubric(teacher, task.BankQuestionId, new CriterionDraft(rubric[1].Id, "Every step", 5));
        Assert.Equal([(rubric[1].Id, "Every step", 5m)], shorter.Select(line => (line.Id, line.Name, line.Points)));
        Assert.Equal(["criteria[0].name", "criteria[0].points", "criteria"], (await Acting.Refused(() => Rubric(teacher, task.BankQuestionId, new CriterionDraft(999999999, " ", 0)))).Complaints.Keys);
    }

    [Fact]
    public async Task Renew_HoldsOnForTheWindowThatHas_AndTellsTheOneThatLostIt()
    {
        var (_, teacher, _) = await Waiting(1);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var task = (await Next(teacher, new MarkingScope(Window: one)))!;
        var soon = Given.Now.AddMinutes(1);
        var claims = (Lms.Infrastructure.Persistence.LmsDbContext db) => db.Set<MarkingClaim>().Where(claim => claim.AnswerId == task.AnswerId && claim.Work == task.Work);
        await app.InDb(db => claims(db).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ExpiresAt, soon)));

        var until = await Renew(one);
        Assert.True(until > soon);
        Assert.Equal(until, await app.InDb(db => claims(db).Select(claim => claim.ExpiresAt).SingleAsync()));
        Assert.Equal(MarkingRefusals.HoldLost, await Acting.Refused(() => Renew(two)));
        Assert.Equal(MarkingRefusals.HoldLost, await Acting.Refused(async () => await app.As((await app.Given.Teacher()).User, (RenewHold verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, one, default))));

        Task<DateTimeOffset> Renew(Guid window) => app.As(teacher, (RenewHold verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, window, default));
    }

    [Fact]
    public async Task Take_HeldElsewhere_IsRefused_UntilTakenOverOrExpired()
    {
        var (_, teacher, _) = await Waiting(1);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var task = (await Next(teacher, new MarkingScope(Window: one)))!;
        Assert.Null(await Next(teacher, new MarkingScope(Window: two)));
        Assert.Equal(MarkingRefusals.HeldByOther, await Acting.Refused(() => Take(teacher, task, two)));
        Assert.NotNull(await Take(teacher, task, two, takesOver: true));
        Assert.Equal(MarkingRefusals.HoldLost, await Acting.Refused(() => Mark(teacher, task, one, new AnswerMarkDraft { Points = 1m })));
        await app.InDb(db => db.Set<MarkingClaim>().Where(claim => claim.AnswerId == task.AnswerId && claim.Work == task.Work).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ExpiresAt, Given.Now.AddMinutes(-1))));
        Assert.Equal(task.AnswerId, (await Next(teacher, new MarkingScope(Window: one)))!.AnswerId);
        Assert.Equal(1, await app.InDb(db => db.Set<MarkingClaim>().CountAsync(claim => claim.AnswerId == task.AnswerId && claim.Work == task.Work)));
    }

    [Fact]
    public async Task Next_Skipped_ComesNotAgain_AndScopesNarrow()
    {
        var (quiz, teacher, attempts) = await Waiting(2);
        var window = Guid.NewGuid();
        var first = (await Next(teacher, new MarkingScope(Window: window)))!;
        var second = (await app.As(teacher, (TakeNextAnswer verb, Actor actor) => verb.Handle(actor, new MarkingScope(Window: window), [(first.Work, first.AnswerId)], CancellationToken.None)))!;
        Assert.NotEqual(first.AnswerId, second.AnswerId);
        var written = quiz.Questions.Single(row => row.Question.Type == QuestionType.Written);
        Assert.Equal(2, (await Next(teacher, new MarkingScope(GradedWork.Quiz, QuestionId: written.Id, Window: window)))!.Waiting);
        Assert.Equal(attempts[1].Id, (await Next(teacher, new MarkingScope(GradedWork.Quiz, SubmissionId: attempts[1].Id, Window: window)))!.SubmissionId);
        Assert.Null(await Next(teacher, new MarkingScope(GradedWork.Homework, Window: window)));
    }

    [Fact]
    public async Task Marking_OthersThings_IsRefused()
    {
        var (quiz, teacher, attempts) = await Waiting(1);
        var window = Guid.NewGuid();
        var task = (await Next(teacher, new MarkingScope(Window: window)))!;
        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Take(stranger, task, window)));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Mark(stranger, task, window, new AnswerMarkDraft { Points = 1m })));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Rubric(stranger, task.BankQuestionId)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Mark(teacher, task with { AnswerId = 999999999 }, window, new AnswerMarkDraft { Points = 1m })));
        var single = await app.InDb(db => db.Set<AttemptAnswer>().Where(row => row.AttemptId == attempts[0].Id && row.QuizQuestion.Question.Type == QuestionType.McqSingle).Select(row => row.Id).SingleAsync());
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Mark(teacher, task with { AnswerId = single }, window, new AnswerMarkDraft { Points = 1m })));
        foreach (var user in new[] { (await app.Given.Assistant(quiz.Lecture.Topic.Course.Teacher)).User, attempts[0].Student.User })
        {
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => List(user, MarkingOrder.Question, window)));
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Next(user, new MarkingScope())));
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Take(user, task, window)));
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Mark(user, task, window, new AnswerMarkDraft { Points = 1m })));
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Release(user, window)));
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Rubric(user, task.BankQuestionId)));
        }
    }

    /// <summary>A quiz with attempts whose written answers wait, earliest first.</summary>
    private async Task<(Quiz Quiz, User Teacher, IReadOnlyList<QuizAttempt> Attempts)> Waiting(int count)
    {
        var quiz = await app.Given.Quiz();
        var attempts = new List<QuizAttempt>();
        for (var index = 0; index < count; index++)
        {
            var id = (await app.Given.Attempt(quiz)).Id;
            attempts.Add(await app.InDb(db => db.Set<QuizAttempt>().Include(row => row.Student.User).SingleAsync(row => row.Id == id)));
        }

        return (quiz, quiz.Lecture.Topic.Course.Teacher.User, attempts);
    }

    private Task<IReadOnlyList<MarkingGroup>> List(User user, MarkingOrder order, Guid window, bool anonymous = false) =>
        app.As(user, (ListMarking verb, Actor actor) => verb.Handle(actor, order, window, anonymous, CancellationToken.None));

    private Task<MarkingTask?> Next(User user, MarkingScope scope) => app.As(user, (TakeNextAnswer verb, Actor actor) => verb.Handle(actor, scope, [], CancellationToken.None));

    private Task<MarkingTask> Take(User user, MarkingTask task, Guid window, bool takesOver = false) =>
        app.As(user, (TakeAnswer verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, new MarkingScope(Window: window), takesOver, CancellationToken.None));

    private Task<decimal> Mark(User user, MarkingTask task, Guid window, AnswerMarkDraft draft) =>
        app.As(user, (MarkAnswer verb, Actor actor) => verb.Handle(actor, task.Work, task.AnswerId, window, Input.Of(draft), CancellationToken.None));

    private Task<int> Release(User user, Guid window) => app.As(user, (ReleaseAnswers verb, Actor actor) => verb.Handle(actor, window, CancellationToken.None));

    private Task<IReadOnlyList<RubricLine>> Rubric(User user, int questionId, params CriterionDraft[] criteria) =>
        app.As(user, (SetRubric verb, Actor actor) => verb.Handle(actor, questionId, Input.Of<IReadOnlyList<CriterionDraft>>(criteria), CancellationToken.None));
}
