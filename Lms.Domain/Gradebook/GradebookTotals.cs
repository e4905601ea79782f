using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Gradebook;

/// <summary>
/// Keeps the stored totals of a course (decision record 0105). Attempts and submissions note by themselves, in the
/// transaction that stores a score, that it changed; their students are added up anew before anybody reads totals. When the
/// course's work or the way it counts is not what the totals were made by, everybody is.
/// </summary>
internal static class GradebookTotals
{
    /// <summary>Students added up in one transaction: short enough that nobody who hands in waits for it.</summary>
    private const int Chunk = 100;

    /// <summary>Brings the totals of the course up to date.</summary>
    /// <returns>How many students were added up.</returns>
    public static async Task<int> RefreshAsync(ILmsDb db, int courseId, CancellationToken ct)
    {
        var digest = await DigestAsync(db, courseId, ct);
        var known = await db.Set<TotalsBasis>().Where(row => row.CourseId == courseId).Select(row => row.Digest).FirstOrDefaultAsync(ct);
        if (known is null)
            await BeginAsync(db, courseId, ct);
        var students = await ChangedAsync(db, courseId, ct);
        if (known != digest)
            students.UnionWith(await EverybodyAsync(db, courseId, ct));
        foreach (var some in students.Order().Chunk(Chunk))
            await db.InTransaction(() => AddUpAsync(db, courseId, some, ct), ct);
        if (known != digest)
            await db.Set<TotalsBasis>().Where(row => row.CourseId == courseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Digest, digest), ct);
        return students.Count;
    }

    /// <summary>What some cells come to.</summary>
    public static (decimal Earned, decimal Possible) Sum(IEnumerable<GradebookCells.Counted> cells)
    {
        var counted = cells.Where(cell => cell.Counts && cell.Cell.Score is not null).ToList();
        return (counted.Sum(cell => cell.Cell.Score!.Value), counted.Sum(cell => cell.Maximum));
    }

    private static async Task<string> DigestAsync(ILmsDb db, int courseId, CancellationToken ct)
    {
        var quizzes = await db.Set<Quiz>().Where(row => row.Lecture.Topic.CourseId == courseId).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Settings.AttemptScoring, row.Settings.IsPractice }).ToListAsync(ct);
        var homeworks = await db.Set<Homework>().Where(row => row.Lecture.Topic.CourseId == courseId).OrderBy(row => row.Id)
            .Select(row => new { row.Id, Maximum = row.Questions.Sum(question => question.Question.Points) }).ToListAsync(ct);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(';', quizzes)}|{string.Join(';', homeworks)}")));
    }

    private static async Task BeginAsync(ILmsDb db, int courseId, CancellationToken ct)
    {
        var basis = db.Set<TotalsBasis>().Add(new TotalsBasis { CourseId = courseId });
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            basis.State = EntityState.Detached; // another reader was first
        }
    }

    private static async Task<HashSet<int>> ChangedAsync(ILmsDb db, int courseId, CancellationToken ct)
    {
        var attempted = await db.Set<QuizAttempt>().Where(row => row.ScoreChanges != null && row.Quiz.Lecture.Topic.CourseId == courseId).Select(row => row.StudentId).Distinct().ToListAsync(ct);
        var handedIn = await db.Set<HomeworkSubmission>().Where(row => row.ScoreChanges != null && row.Homework.Lecture.Topic.CourseId == courseId).Select(row => row.StudentId).Distinct().ToListAsync(ct);
        return [.. attempted, .. handedIn];
    }

    private static Task<List<int>> EverybodyAsync(ILmsDb db, int courseId, CancellationToken ct) =>
        db.Set<Enrollment>().Where(row => row.CourseId == courseId).Select(row => row.StudentId)
            .Union(db.Set<StudentTotal>().Where(row => row.CourseId == courseId).Select(row => row.StudentId)).ToListAsync(ct);

    /// <summary>What changed is forgotten before it is read: a score that comes in between notes its change anew.</summary>
    private static async Task<int> AddUpAsync(ILmsDb db, int courseId, int[] students, CancellationToken ct)
    {
        // The course's row first: two readers add up one after the other.
        await db.Set<TotalsBasis>().Where(row => row.CourseId == courseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Digest, row => row.Digest), ct);
        await db.Set<QuizAttempt>().Where(row => row.ScoreChanges != null && students.Contains(row.StudentId) && row.Quiz.Lecture.Topic.CourseId == courseId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ScoreChanges, (int?)null), ct);
        await db.Set<HomeworkSubmission>().Where(row => row.ScoreChanges != null && students.Contains(row.StudentId) && row.Homework.Lecture.Topic.CourseId == courseId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ScoreChanges, (int?)null), ct);
        var cells = await GradebookCells.ReadAsync(db, courseId, students, ct);
        await db.Set<StudentTotal>().Where(row => row.CourseId == courseId && students.Contains(row.StudentId)).ExecuteDeleteAsync(ct);
        var totals = students.Select(student => (Student: student, Sum: Sum(cells[student]))).Where(row => row.Sum.Possible != 0).Select(row => new StudentTotal
        {
            CourseId = courseId,
            StudentId = row.Student,
            Earned = row.Sum.Earned,
            Possible = row.Sum.Possible,
            Percentage = decimal.Round(GradebookRow.PercentageOf(row.Sum.Earned, row.Sum.Possible)!.Value, 6),
        }).ToList();
        db.Set<StudentTotal>().AddRange(totals);
        await db.SaveAsync(ct);
        foreach (var total in totals)
            db.Set<StudentTotal>().Entry(total).State = EntityState.Detached;
        return totals.Count;
    }
}
