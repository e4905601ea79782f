using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>How the queue is put in order.</summary>
public enum MarkingOrder
{
    /// <summary>All answers to one question after each other.</summary>
    Question,

    /// <summary>All answers of one student's work after each other.</summary>
    Student,
}

/// <summary>Waiting answers that are marked after each other: those to one question, or those of one piece of work.</summary>
/// <param name="QuestionId">Set in the order of questions.</param>
/// <param name="SubmissionId">Set in the order of students.</param>
/// <param name="Text">The question (sanitised HTML), or the student's name; null while marking is anonymous.</param>
/// <param name="Held">How many of them other windows hold, and <paramref name="HeldBy"/> whose windows.</param>
public sealed record MarkingGroup(
    GradedWork Work, int WorkId, string Title, string CourseName, int? QuestionId, int? SubmissionId, string? Text, int Waiting, DateTimeOffset? Oldest, int Held, IReadOnlyList<string> HeldBy);

/// <summary>Everything of the actor's courses that waits for a marker, in groups; the longest waiting first.</summary>
public sealed class ListMarking(ILmsDb db, TimeProvider clock) : IUseCase
{
    private sealed record Row(GradedWork Work, int WorkId, string Title, string CourseName, int? QuestionId, int? SubmissionId, string? Text, int Waiting, DateTimeOffset? Oldest);

    /// <summary>All groups; there are as many as questions in use, or pieces of work that wait.</summary>
    public async Task<IReadOnlyList<MarkingGroup>> Handle(Actor actor, MarkingOrder order, Guid window, bool isAnonymous, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var now = clock.Now();
        var rows = order == MarkingOrder.Question
            ? (await ByQuizQuestion(actor).ToListAsync(ct)).Concat(await ByHomeworkQuestion(actor).ToListAsync(ct))
            : (await ByAttempt(actor).ToListAsync(ct)).Concat(await BySubmission(actor).ToListAsync(ct));
        var held = await HeldAsync(actor, window, now, ct);
        return
        [
            .. rows.OrderBy(row => row.Oldest).ThenBy(row => row.WorkId).Select(row =>
            {
                var here = held.Where(one => one.Work == row.Work && (row.QuestionId is null || one.QuestionId == row.QuestionId) && (row.SubmissionId is null || one.SubmissionId == row.SubmissionId)).ToList();
                return new MarkingGroup(
                    row.Work, row.WorkId, row.Title, row.CourseName, row.QuestionId, row.SubmissionId, isAnonymous && row.SubmissionId is not null ? null : row.Text, row.Waiting, row.Oldest,
                    here.Count, [.. here.Select(one => one.Name).Distinct()]);
            }),
        ];
    }

    private IQueryable<Row> ByQuizQuestion(Actor actor) => db.Set<QuizQuestion>().AsNoTracking()
        .Where(row => row.Quiz.Lecture.Topic.Course.TeacherId == actor.TeacherId && row.Question.Type == Questions.QuestionType.Written)
        .Select(row => new
        {
            row.QuizId,
            row.Quiz.Title,
            Course = row.Quiz.Lecture.Topic.Course.Name,
            row.Id,
            row.Question.Text,
            Waiting = db.Set<AttemptAnswer>().Count(answer => answer.QuizQuestionId == row.Id && answer.Result == AnswerResult.Pending && answer.Attempt.State == AttemptState.Submitted),
            Oldest = db.Set<AttemptAnswer>().Where(answer => answer.QuizQuestionId == row.Id && answer.Result == AnswerResult.Pending && answer.Attempt.State == AttemptState.Submitted).Min(answer => answer.Attempt.SubmittedAt),
        })
        .Where(row => row.Waiting > 0)
        .Select(row => new Row(GradedWork.Quiz, row.QuizId, row.Title, row.Course, row.Id, null, row.Text, row.Waiting, row.Oldest));

    private IQueryable<Row> ByHomeworkQuestion(Actor actor) => db.Set<HomeworkQuestion>().AsNoTracking()
        .Where(row => row.Homework.Lecture.Topic.Course.TeacherId == actor.TeacherId && row.Question.Type == Questions.QuestionType.Written)
        .Select(row => new
        {
            row.HomeworkId,
            row.Homework.Title,
            Course = row.Homework.Lecture.Topic.Course.Name,
            row.Id,
            row.Question.Text,
            Waiting = db.Set<HomeworkAnswer>().Count(answer => answer.HomeworkQuestionId == row.Id && answer.PointsEarned == null),
            Oldest = db.Set<HomeworkAnswer>().Where(answer => answer.HomeworkQuestionId == row.Id && answer.PointsEarned == null).Min(answer => (DateTimeOffset?)answer.Submission.SubmittedAt),
        })
        .Where(row => row.Waiting > 0)
        .Select(row => new Row(GradedWork.Homework, row.HomeworkId, row.Title, row.Course, row.Id, null, row.Text, row.Waiting, row.Oldest));

    private IQueryable<Row> ByAttempt(Actor actor) => db.Set<QuizAttempt>().AsNoTracking()
        .Where(row => row.State == AttemptState.Submitted && row.PendingCount > 0 && row.Quiz.Lecture.Topic.Course.TeacherId == actor.TeacherId)
        .Select(row => new Row(GradedWork.Quiz, row.QuizId, row.Quiz.Title, row.Quiz.Lecture.Topic.Course.Name, null, row.Id, row.Student.NameAr, row.PendingCount, row.SubmittedAt));

    private IQueryable<Row> BySubmission(Actor actor) => db.Set<HomeworkSubmission>().AsNoTracking()
        .Where(row => row.Status == HomeworkStatus.Submitted && row.Homework.Lecture.Topic.Course.TeacherId == actor.TeacherId)
        .Select(row => new Row(
            GradedWork.Homework, row.HomeworkId, row.Homework.Title, row.Homework.Lecture.Topic.Course.Name, null, row.Id, row.Student.NameAr, row.Answers.Count(answer => answer.PointsEarned == null), row.SubmittedAt));

    private async Task<List<HeldAnswer>> HeldAsync(Actor actor, Guid window, DateTimeOffset now, CancellationToken ct)
    {
        var claims = WaitingAnswers.HeldElsewhere(db, window, now);
        var quizzes = from claim in claims
            where claim.Work == GradedWork.Quiz
            join answer in WaitingAnswers.OfQuizzes(db, actor, new MarkingScope()) on claim.AnswerId equals answer.Id
            join user in db.Set<User>() on claim.MarkerId equals user.Id
            select new HeldAnswer(GradedWork.Quiz, answer.QuizQuestionId, answer.AttemptId, user.Name);
        var homeworks = from claim in claims
            where claim.Work == GradedWork.Homework
            join answer in WaitingAnswers.OfHomeworks(db, actor, new MarkingScope()) on claim.AnswerId equals answer.Id
            join user in db.Set<User>() on claim.MarkerId equals user.Id
            select new HeldAnswer(GradedWork.Homework, answer.HomeworkQuestionId, answer.SubmissionId, user.Name);
        return [.. await quizzes.ToListAsync(ct), .. await homeworks.ToListAsync(ct)];
    }

    private sealed record HeldAnswer(GradedWork Work, int QuestionId, int SubmissionId, string Name);
}
