using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>Which materials somebody may see, and which they may change.</summary>
internal static class MaterialsInReach
{
    /// <summary>Staff and course teams see those of their courses, a student the active ones of lectures they may open, the site owner all.</summary>
    public static IQueryable<Material> Seen(ILmsDb db, Actor actor, Reach reach, DateTimeOffset now)
    {
        var rows = db.Set<Material>().AsNoTracking();
        return reach switch
        {
            Reach.Everything => rows,
            Reach.Teaching => rows.TaughtBy(actor, row => row.Lecture.Topic.Course),
            _ => rows.Where(row =>
                (row.IsActive && db.Set<Purchase>().Opening(now).Any(purchase => purchase.LectureId == row.LectureId && purchase.StudentId == actor.StudentId))
                || db.Teams(actor).Any(member => member.CourseId == row.Lecture.Topic.CourseId)),
        };
    }

    /// <summary>The material, to be changed.</summary>
    /// <exception cref="RefusedException">No such material (404), or another teacher's (403).</exception>
    public static async Task<Material> FindAsync(ILmsDb db, Actor actor, Reach reach, int materialId, CancellationToken ct)
    {
        var found = await db.Set<Material>().Where(row => row.Id == materialId).Select(row => new { Material = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId }).FirstOrDefaultAsync(ct);
        if (found is null)
            throw GeneralRefusals.NotFound.Thrown();
        return reach == Reach.Everything || actor.Teaches(found.TeacherId, found.CourseId) ? found.Material : throw GeneralRefusals.PermissionDenied.Thrown();
    }
}
