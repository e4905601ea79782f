using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Which homeworks somebody may see and change.</summary>
internal static class HomeworkReach
{
    /// <summary>The homeworks within reach; a student's are the published ones of lectures that are open to them.</summary>
    public static IQueryable<Homework> Within(this IQueryable<Homework> homeworks, ILmsDb db, Actor actor, Reach reach, DateTimeOffset now) => reach switch
    {
        Reach.Everything => homeworks,
        Reach.Teaching => homeworks.TaughtBy(actor, row => row.Lecture.Topic.Course),
        _ => homeworks.Where(row => row.IsActive && row.IsPublished
            && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId)),
    };

    /// <summary>The homework to change, tracked.</summary>
    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public static async Task<Homework> ToChangeAsync(ILmsDb db, Actor actor, int homeworkId, CancellationToken ct)
    {
        actor.Require(Permission.ManageWork);
        var found = await db.Set<Homework>().Where(row => row.Id == homeworkId)
            .Select(row => new { Homework = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        return actor.Teaches(found.TeacherId, found.CourseId) ? found.Homework : throw CourseRefusals.NotYours.Thrown();
    }

    /// <summary>The homework a student works on: published, active, and its lecture open to them.</summary>
    /// <exception cref="RefusedException">Unknown or not published (404), or no access to the lecture (403).</exception>
    public static async Task<HomeworkSummary> ToTakeAsync(ILmsDb db, Actor actor, int homeworkId, DateTimeOffset now, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var found = await db.Set<Homework>().AsNoTracking().Where(row => row.Id == homeworkId && row.IsActive && row.IsPublished).Select(HomeworkSummary.Projection)
            .FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!await db.Set<Purchase>().Opening(now).AnyAsync(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == found.LectureId, ct))
            throw LectureAccess.Missing.Thrown();
        return found.OpenDate is { } opens && now < opens ? throw HomeworkRefusals.NotOpenYet.Thrown() : found;
    }

    /// <summary>The detail that staff see.</summary>
    public static async Task<HomeworkDetail?> DetailAsync(ILmsDb db, IQueryable<Homework> homeworks, CancellationToken ct)
    {
        var summary = await homeworks.AsNoTracking().Select(HomeworkSummary.Projection).FirstOrDefaultAsync(ct);
        if (summary is null)
            return null;
        var rest = await db.Set<Homework>().AsNoTracking().Where(row => row.Id == summary.Id)
            .Select(row => new { row.ModelAnswer, IsLectureShown = row.Lecture.IsVisible && row.Lecture.Topic.IsActive, IsCourseActive = row.Lecture.Topic.Course.IsActive, Submissions = db.Set<HomeworkSubmission>().Count(submission => submission.HomeworkId == row.Id) }).SingleAsync(ct);
        var lines = await db.Set<HomeworkQuestion>().AsNoTracking().Where(row => row.HomeworkId == summary.Id)
            .OrderBy(row => row.Order).ThenBy(row => row.Id).Select(HomeworkQuestionLine.Projection).ToListAsync(ct);
        return new HomeworkDetail(summary, rest.ModelAnswer, lines, rest.Submissions) { IsLectureShown = rest.IsLectureShown, IsCourseActive = rest.IsCourseActive };
    }
}
