using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>Which classes somebody may see and change.</summary>
internal static class LiveClassReach
{
    /// <summary>The classes within reach; a student's are those of lectures that are open to them.</summary>
    public static IQueryable<LiveClass> Within(this IQueryable<LiveClass> classes, ILmsDb db, Actor actor, Reach reach, DateTimeOffset now) => reach switch
    {
        Reach.Everything => classes,
        Reach.Teaching => classes.TaughtBy(actor, row => row.Lecture.Topic.Course),
        _ => classes.Where(row =>
            db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId)
            || db.Teams(actor).Any(member => member.CourseId == row.Lecture.Topic.CourseId)),
    };

    /// <summary>The class to change, tracked.</summary>
    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public static async Task<LiveClass> ToChangeAsync(ILmsDb db, Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<LiveClass>().Where(row => row.Id == id).Select(row => new { Class = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return actor.Teaches(found.TeacherId, found.CourseId) ? found.Class : throw CourseRefusals.NotYours.Thrown();
    }

    /// <summary>The class as its teacher sees it after a change.</summary>
    public static async Task<LiveClassSummary> ReadAsync(ILmsDb db, int id, DateTimeOffset now, CancellationToken ct) =>
        (await db.Set<LiveClass>().AsNoTracking().Where(row => row.Id == id).Select(LiveClassSummary.Projection(db, counts: true)).SingleAsync(ct)).Seen(now, isStaff: true);
}
