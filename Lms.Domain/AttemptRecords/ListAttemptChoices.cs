using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>An exam by which attempts can be narrowed down.</summary>
public sealed record RecordedExam(int QuizId, string Title, string CourseName);

/// <summary>A person whose attempts are asked for.</summary>
public sealed record RecordedPerson(int UserId, string Name);

/// <summary>What a list of attempts can be narrowed down by, and what the ids in a filter stand for.</summary>
/// <param name="Exams">Exams that somebody took, newest first; those asked for are among them.</param>
/// <param name="People">The people asked for.</param>
public sealed record AttemptChoices(IReadOnlyList<RecordedExam> Exams, IReadOnlyList<RecordedPerson> People);

/// <summary>The exams within reach that attempts can be filtered by, and the names behind a filter's ids. Two commands at most.</summary>
public sealed class ListAttemptChoices(ILmsDb db) : IUseCase
{
    /// <summary>How many exams are offered.</summary>
    public const int MostExams = 300;

    /// <exception cref="RefusedException">The actor reads no records (403).</exception>
    public async Task<AttemptChoices> Handle(Actor actor, IReadOnlyList<int> quizIds, IReadOnlyList<int> userIds, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var exams = await db.Set<Quiz>().AsNoTracking()
            .Where(row => reach.Courses(db).Any(course => course.Id == row.Lecture.Topic.CourseId) && db.Set<QuizAttempt>().Any(attempt => attempt.QuizId == row.Id))
            .OrderByDescending(row => quizIds.Contains(row.Id)).ThenByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(MostExams)
            .Select(row => new RecordedExam(row.Id, row.Title, row.Lecture.Topic.Course.Name)).ToListAsync(ct);
        var people = userIds.Count == 0 ? [] : await db.Set<Student>().AsNoTracking()
            .Where(row => userIds.Contains(row.UserId) && reach.Attempts(db.Set<QuizAttempt>()).Any(attempt => attempt.StudentId == row.Id))
            .OrderBy(row => row.UserId).Select(row => new RecordedPerson(row.UserId, row.User.Name)).ToListAsync(ct);
        return new AttemptChoices(exams, people);
    }
}
