using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Strengths;

/// <summary>
/// Counts a student's marked answers by lesson, with a command for quizzes and one for homework. Only what the student may
/// see counts: attempts whose score is visible, homework that is graded. Left empty or waiting for a marker counts nowhere.
/// </summary>
public static class StrengthReading
{
    /// <summary>Fewer answers tell nothing yet, and would tell which single answer was wrong.</summary>
    public const int FewestAnswers = 3;

    /// <summary>A lesson with fewer percent right is weak.</summary>
    public const int WeakBelow = 60;

    /// <summary>Percentage points that make a difference.</summary>
    public const int Difference = 5;

    /// <summary>Answers of so many days are recent.</summary>
    public const int RecentDays = 30;

    private sealed record Row(int LessonId, string LessonName, int SubjectId, string SubjectName, int LectureId, int Answered, int Correct, int RecentAnswered, int RecentCorrect);

    /// <summary>The subjects by name, each with its lessons, the weakest first; those with too few answers are left out.</summary>
    internal static async Task<IReadOnlyList<SubjectStrength>> OfStudentAsync(ILmsDb db, int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var rows = (await QuizzesAsync(db, studentId, now, ct)).Concat(await HomeworksAsync(db, studentId, now, ct));
        return
        [
            .. rows.GroupBy(row => row.LessonId).Select(Lesson).GroupBy(lesson => lesson.SubjectId).Select(Subject)
                .Where(subject => subject.Tally.Answered >= FewestAnswers).OrderBy(subject => subject.SubjectName, StringComparer.CurrentCulture).ThenBy(subject => subject.SubjectId),
        ];
    }

    private static LessonStrength Lesson(IGrouping<int, Row> rows)
    {
        var first = rows.First();
        return new LessonStrength(
            rows.Key, first.LessonName, first.SubjectId, first.SubjectName, rows.Max(row => row.LectureId),
            rows.Select(row => new AnswerTally(row.Answered, row.Correct, row.RecentAnswered, row.RecentCorrect)).Aggregate((one, other) => one + other));
    }

    private static SubjectStrength Subject(IGrouping<int, LessonStrength> lessons) => new(
        lessons.Key, lessons.First().SubjectName, lessons.Select(lesson => lesson.Tally).Aggregate((one, other) => one + other),
        [.. lessons.Where(lesson => lesson.Tally.Answered >= FewestAnswers).OrderBy(lesson => lesson.Tally.Percent).ThenByDescending(lesson => lesson.Tally.Answered).ThenBy(lesson => lesson.LessonId)]);

    private static Task<List<Row>> QuizzesAsync(ILmsDb db, int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-RecentDays);
        var attempts = AttemptReview.WithScoreSeen(db.Set<QuizAttempt>().Where(row => row.StudentId == studentId), now);
        return db.Set<AttemptAnswer>().AsNoTracking()
            .Where(row => attempts.Any(attempt => attempt.Id == row.AttemptId) && !row.QuizQuestion.IsDropped
                && (row.Result == AnswerResult.Correct || row.Result == AnswerResult.PartiallyCorrect || row.Result == AnswerResult.Incorrect))
            .Select(row => new
            {
                row.QuizQuestion.Question.LessonId,
                LessonName = row.QuizQuestion.Question.Lesson.Name,
                row.QuizQuestion.Question.Lesson.Chapter.SubjectId,
                SubjectName = row.QuizQuestion.Question.Lesson.Chapter.Subject.Name,
                row.QuizQuestion.Quiz.LectureId,
                IsRight = row.Result == AnswerResult.Correct ? 1 : 0,
                IsRecent = row.Attempt.StartedAt >= since ? 1 : 0,
            })
            .GroupBy(row => new { row.LessonId, row.LessonName, row.SubjectId, row.SubjectName })
            .Select(group => new Row(
                group.Key.LessonId, group.Key.LessonName, group.Key.SubjectId, group.Key.SubjectName, group.Max(row => row.LectureId),
                group.Count(), group.Sum(row => row.IsRight), group.Sum(row => row.IsRecent), group.Sum(row => row.IsRight * row.IsRecent)))
            .ToListAsync(ct);
    }

    private static Task<List<Row>> HomeworksAsync(ILmsDb db, int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-RecentDays);
        return db.Set<HomeworkAnswer>().AsNoTracking()
            .Where(row => row.Submission.StudentId == studentId && row.Submission.Status == HomeworkStatus.Graded && row.IsCorrect != null)
            .Select(row => new
            {
                row.HomeworkQuestion.Question.LessonId,
                LessonName = row.HomeworkQuestion.Question.Lesson.Name,
                row.HomeworkQuestion.Question.Lesson.Chapter.SubjectId,
                SubjectName = row.HomeworkQuestion.Question.Lesson.Chapter.Subject.Name,
                row.HomeworkQuestion.Homework.LectureId,
                IsRight = row.IsCorrect == true ? 1 : 0,
                IsRecent = row.Submission.SubmittedAt >= since ? 1 : 0,
            })
            .GroupBy(row => new { row.LessonId, row.LessonName, row.SubjectId, row.SubjectName })
            .Select(group => new Row(
                group.Key.LessonId, group.Key.LessonName, group.Key.SubjectId, group.Key.SubjectName, group.Max(row => row.LectureId),
                group.Count(), group.Sum(row => row.IsRight), group.Sum(row => row.IsRecent), group.Sum(row => row.IsRight * row.IsRecent)))
            .ToListAsync(ct);
    }
}
