using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Regrading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>What tells whether an attempt is still as it was read: its writes, its last start or reopening, the regrades of its quiz.</summary>
internal readonly record struct HandInVersion(int SavedCount, DateTimeOffset LastStartedAt, int LastRegrade);

/// <summary>One stored answer, what it had been graded as, and what is right.</summary>
internal sealed record AnswerToGrade(int Id, GivenAnswer Given, GradedAnswer? Before, AnswerKey Key)
{
    /// <summary>What it is graded as.</summary>
    public GradedAnswer Graded { get; } = GradeCalculator.Grade(Key, Given);
}

/// <summary>
/// Everything that handing in looks at. It is read before the attempt is held, because others wait while it is; who holds
/// the attempt compares <see cref="Version"/> and reads again what has changed meanwhile.
/// </summary>
internal sealed record HandInSheet(int LectureId, string Title, string StudentName, int TeacherId, int CourseId, HandInVersion Version, IReadOnlyList<AnswerToGrade> Answers)
{
    /// <summary>True when an answer waits for a marker.</summary>
    public bool IsPending => Answers.Any(answer => answer.Graded.Result == AnswerResult.Pending);

    /// <summary>Reads it in two commands.</summary>
    /// <exception cref="RefusedException">Unknown (404).</exception>
    public static async Task<HandInSheet> ReadAsync(ILmsDb db, int attemptId, CancellationToken ct)
    {
        var head = (await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId).Select(row => new
        {
            row.Quiz.LectureId,
            row.Quiz.Title,
            StudentName = row.Student.NameAr,
            row.Quiz.Lecture.Topic.Course.TeacherId,
            row.Quiz.Lecture.Topic.CourseId,
            row.SavedCount,
            row.LastStartedAt,
            LastRegrade = db.Set<Regrade>().Where(regrade => regrade.Work == GradedWork.Quiz && regrade.WorkId == row.QuizId).Max(regrade => (int?)regrade.Number) ?? 0,
        }).FirstOrDefaultAsync(ct)).OrRefuse();
        var answers = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == attemptId).OrderBy(row => row.Id).Select(row => new
        {
            row.Id,
            row.Chosen,
            row.Written,
            row.MarkerPoints,
            row.Result,
            row.PointsEarned,
            Used = row.QuizQuestion,
            row.QuizQuestion.Question.Type,
            row.QuizQuestion.Question.Points,
            Correct = row.QuizQuestion.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToList(),
        }).ToListAsync(ct);
        return new HandInSheet(head.LectureId, head.Title, head.StudentName, head.TeacherId, head.CourseId, new HandInVersion(head.SavedCount, head.LastStartedAt, head.LastRegrade),
        [
            .. answers.Select(row => new AnswerToGrade(
                row.Id,
                new GivenAnswer(AttemptAnswer.Ids(row.Chosen), row.Written, row.MarkerPoints),
                row.Result is { } result ? new GradedAnswer(result, row.PointsEarned) : null,
                AttemptGrading.KeyOf(row.Used, row.Type, row.Points, row.Correct))),
        ]);
    }

    /// <summary>The attempt's row, tracked, with the version it has now.</summary>
    public static async Task<(QuizAttempt Attempt, HandInVersion Version)> HeldAsync(ILmsDb db, int attemptId, CancellationToken ct)
    {
        var held = await db.Set<QuizAttempt>().Where(row => row.Id == attemptId)
            .Select(row => new { Row = row, LastRegrade = db.Set<Regrade>().Where(regrade => regrade.Work == GradedWork.Quiz && regrade.WorkId == row.QuizId).Max(regrade => (int?)regrade.Number) ?? 0 }).SingleAsync(ct);
        return (held.Row, new HandInVersion(held.Row.SavedCount, held.Row.LastStartedAt, held.LastRegrade));
    }

    /// <summary>Stores what the answers were graded as: one command for all that came out alike.</summary>
    public async Task StoreAsync(ILmsDb db, int attemptId, CancellationToken ct)
    {
        foreach (var alike in Answers.Where(answer => answer.Graded != answer.Before).GroupBy(answer => answer.Graded))
        {
            var ids = alike.Select(answer => answer.Id).ToList();
            var (result, points) = (alike.Key.Result, alike.Key.Points);
            await db.Set<AttemptAnswer>().Where(row => row.AttemptId == attemptId && ids.Contains(row.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Result, result).SetProperty(row => row.PointsEarned, points), ct);
        }
    }
}
