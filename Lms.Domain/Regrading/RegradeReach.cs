using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>What a regrade needs to know of its quiz or homework.</summary>
internal sealed record RegradedWork(GradedWork Work, int Id, string Title, int CourseId, string CourseName, decimal? PassingScore, int TeacherId);

/// <summary>Who may regrade what.</summary>
internal static class RegradeReach
{
    /// <summary>The quiz or homework.</summary>
    /// <exception cref="RefusedException">No permission (403), unknown (404) or another teacher's (403).</exception>
    public static async Task<RegradedWork> WorkAsync(ILmsDb db, Actor actor, GradedWork work, int workId, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var found = await (work == GradedWork.Quiz
            ? db.Set<Quiz>().AsNoTracking().Where(row => row.Id == workId)
                .Select(row => new RegradedWork(work, row.Id, row.Title, row.Lecture.Topic.CourseId, row.Lecture.Topic.Course.Name, row.PassingScore, row.Lecture.Topic.Course.TeacherId))
            : db.Set<Homework>().AsNoTracking().Where(row => row.Id == workId)
                .Select(row => new RegradedWork(work, row.Id, row.Title, row.Lecture.Topic.CourseId, row.Lecture.Topic.Course.Name, null, row.Lecture.Topic.Course.TeacherId)))
            .FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        return found.TeacherId == actor.TeacherId ? found : throw CourseRefusals.NotYours.Thrown();
    }
}
