using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>What a regrade needs to know of its quiz.</summary>
internal sealed record RegradedQuiz(int Id, string Title, int CourseId, string CourseName, decimal? PassingScore, int TeacherId);

/// <summary>Who may regrade what.</summary>
internal static class RegradeReach
{
    /// <summary>The quiz.</summary>
    /// <exception cref="RefusedException">No permission (403), unknown (404) or another teacher's (403).</exception>
    public static async Task<RegradedQuiz> QuizAsync(ILmsDb db, Actor actor, int quizId, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId)
            .Select(row => new RegradedQuiz(row.Id, row.Title, row.Lecture.Topic.CourseId, row.Lecture.Topic.Course.Name, row.PassingScore, row.Lecture.Topic.Course.TeacherId))
            .FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        return quiz.TeacherId == actor.TeacherId ? quiz : throw CourseRefusals.NotYours.Thrown();
    }
}
