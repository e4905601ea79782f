using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Gradebook;

/// <summary>Adds up the students whose scores have changed, so that who opens a gradebook by total does not wait for it; background work.</summary>
public sealed class RenewTotals(ILmsDb db) : IUseCase
{
    /// <summary>Says how many students were added up.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var courses = await db.Set<QuizAttempt>().Where(row => row.ScoreChanges != null).Select(row => row.Quiz.Lecture.Topic.CourseId)
            .Union(db.Set<HomeworkSubmission>().Where(row => row.ScoreChanges != null).Select(row => row.Homework.Lecture.Topic.CourseId)).ToListAsync(ct);
        var students = 0;
        foreach (var courseId in courses)
            students += await GradebookTotals.RefreshAsync(db, courseId, ct);
        return students;
    }
}
