using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>Takes the next waiting answer of a scope that nobody else holds, the longest waiting first, question by question.</summary>
public sealed class TakeNextAnswer(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int Candidates = 10;

    /// <param name="skipped">Answers put aside for now, of the kind in the scope.</param>
    /// <returns>The answer, held for the scope's window; null when none is left.</returns>
    public async Task<MarkingTask?> Handle(Actor actor, MarkingScope scope, IReadOnlyList<(GradedWork Work, int AnswerId)> skipped, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var now = clock.Now();
        foreach (var (work, answerId) in await FindAsync(actor, scope, skipped, now, ct))
        {
            if (await Claiming.TakeAsync(db, actor, work, answerId, scope.Window, takesOver: false, now, ct))
                return await TaskReading.ReadAsync(db, actor, work, answerId, scope, now, ct);
        }

        return null;
    }

    private async Task<IReadOnlyList<(GradedWork Work, int AnswerId)>> FindAsync(Actor actor, MarkingScope scope, IReadOnlyList<(GradedWork Work, int AnswerId)> skipped, DateTimeOffset now, CancellationToken ct)
    {
        var held = WaitingAnswers.HeldElsewhere(db, scope.Window, now);
        var found = new List<(GradedWork, int)>();
        if (scope.Work != GradedWork.Homework)
        {
            var aside = skipped.Where(one => one.Work == GradedWork.Quiz).Select(one => one.AnswerId).ToList();
            found.AddRange((await WaitingAnswers.OfQuizzes(db, actor, scope).Where(row => !aside.Contains(row.Id) && !held.Any(claim => claim.Work == GradedWork.Quiz && claim.AnswerId == row.Id))
                .OrderBy(row => row.QuizQuestionId).ThenBy(row => row.Attempt.SubmittedAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Candidates).ToListAsync(ct)).Select(id => (GradedWork.Quiz, id)));
        }

        if (scope.Work != GradedWork.Quiz && found.Count == 0)
        {
            var aside = skipped.Where(one => one.Work == GradedWork.Homework).Select(one => one.AnswerId).ToList();
            found.AddRange((await WaitingAnswers.OfHomeworks(db, actor, scope).Where(row => !aside.Contains(row.Id) && !held.Any(claim => claim.Work == GradedWork.Homework && claim.AnswerId == row.Id))
                .OrderBy(row => row.HomeworkQuestionId).ThenBy(row => row.Submission.SubmittedAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Candidates).ToListAsync(ct)).Select(id => (GradedWork.Homework, id)));
        }

        return found;
    }
}

/// <summary>Takes one written answer, waiting or marked before; for going back, and for picking one from a list.</summary>
public sealed class TakeAnswer(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <param name="takesOver">True to take it over from another window of one's own.</param>
    /// <exception cref="RefusedException">Unknown or of another teacher's course (404), or held in another window (400).</exception>
    public async Task<MarkingTask> Handle(Actor actor, GradedWork work, int answerId, MarkingScope scope, bool takesOver, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var now = clock.Now();
        var task = await TaskReading.ReadAsync(db, actor, work, answerId, scope, now, ct) ?? throw GeneralRefusals.NotFound.Thrown();
        return await Claiming.TakeAsync(db, actor, work, answerId, scope.Window, takesOver, now, ct) ? task : throw MarkingRefusals.HeldByOther.Thrown();
    }
}

/// <summary>Reads an answer for its marker.</summary>
internal static class TaskReading
{
    /// <summary>The answer; null when it is not a handed-in written answer of the actor's courses.</summary>
    public static async Task<MarkingTask?> ReadAsync(ILmsDb db, Actor actor, GradedWork work, int answerId, MarkingScope scope, DateTimeOffset now, CancellationToken ct)
    {
        var task = await (work == GradedWork.Quiz ? Quizzes(db, actor) : Homeworks(db, actor)).Where(row => row.AnswerId == answerId).FirstOrDefaultAsync(ct);
        if (task is null)
            return null;
        var rubric = await db.Set<RubricCriterion>().AsNoTracking().Where(row => row.QuestionId == task.BankQuestionId && row.TeacherId == actor.TeacherId).OrderBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new RubricLine(row.Id, row.Name, row.Points, db.Set<RubricMark>().Where(mark => mark.Work == work && mark.AnswerId == answerId && mark.CriterionId == row.Id).Select(mark => (decimal?)mark.Points).FirstOrDefault()))
            .ToListAsync(ct);
        var waiting = await WaitingAnswers.OfQuizzes(db, actor, scope).CountAsync(ct) + await WaitingAnswers.OfHomeworks(db, actor, scope).CountAsync(ct);
        return task with
        {
            Rubric = rubric,
            Waiting = waiting,
            HeldUntil = now + MarkingClaim.Hold,
            StudentName = scope.IsAnonymous ? null : task.StudentName,
            StudentCode = scope.IsAnonymous ? null : task.StudentCode,
        };
    }

    private static IQueryable<MarkingTask> Quizzes(ILmsDb db, Actor actor) => db.Set<AttemptAnswer>().AsNoTracking()
        .Where(row => row.Written != null && row.QuizQuestion.Question.Type == Questions.QuestionType.Written && row.Attempt.State == AttemptState.Submitted && row.Attempt.Quiz.Lecture.Topic.Course.TeacherId == actor.TeacherId)
        .Select(row => new MarkingTask
        {
            Work = GradedWork.Quiz,
            AnswerId = row.Id,
            WorkId = row.Attempt.QuizId,
            SubmissionId = row.AttemptId,
            Title = row.Attempt.Quiz.Title,
            CourseName = row.Attempt.Quiz.Lecture.Topic.Course.Name,
            QuestionId = row.QuizQuestionId,
            BankQuestionId = row.QuizQuestion.QuestionId,
            QuestionText = row.QuizQuestion.Question.Text,
            Explanation = row.QuizQuestion.Question.Explanation,
            Written = row.Written!,
            Points = row.QuizQuestion.PointsHere ?? row.QuizQuestion.Question.Points,
            StudentName = row.Attempt.Student.NameAr,
            StudentCode = row.Attempt.Student.Code,
            SubmittedAt = row.Attempt.SubmittedAt!.Value,
            Given = row.MarkerPoints,
            Comment = row.MarkerComment,
        });

    private static IQueryable<MarkingTask> Homeworks(ILmsDb db, Actor actor) => db.Set<HomeworkAnswer>().AsNoTracking()
        .Where(row => (row.Written != null || row.Files.Any()) && row.HomeworkQuestion.Question.Type == Questions.QuestionType.Written && row.Submission.Homework.Lecture.Topic.Course.TeacherId == actor.TeacherId)
        .Select(row => new MarkingTask
        {
            Work = GradedWork.Homework,
            AnswerId = row.Id,
            WorkId = row.Submission.HomeworkId,
            SubmissionId = row.SubmissionId,
            Title = row.Submission.Homework.Title,
            CourseName = row.Submission.Homework.Lecture.Topic.Course.Name,
            QuestionId = row.HomeworkQuestionId,
            BankQuestionId = row.HomeworkQuestion.QuestionId,
            QuestionText = row.HomeworkQuestion.Question.Text,
            Explanation = row.HomeworkQuestion.Question.Explanation,
            ModelAnswer = row.Submission.Homework.ModelAnswer,
            Written = row.Written ?? string.Empty,
            Files = row.Files.AsQueryable().OrderBy(file => file.Place).ThenBy(file => file.Id).Select(HomeworkFileDetail.Projection).ToList(),
            Points = row.HomeworkQuestion.PointsHere ?? row.HomeworkQuestion.Question.Points,
            StudentName = row.Submission.Student.NameAr,
            StudentCode = row.Submission.Student.Code,
            SubmittedAt = row.Submission.SubmittedAt,
            Given = row.MarkerPoints,
            Comment = row.MarkerComment,
        });
}
