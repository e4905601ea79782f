using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Announcements;

/// <summary>Which announcements somebody may see and change.</summary>
internal static class AnnouncementReach
{
    /// <summary>What a student sees now: that of the courses they were let into, once it is published and while it is shown.</summary>
    public static IQueryable<Announcement> Told(this ILmsDb db, int? studentId, DateTimeOffset now) => db.Set<Announcement>().AsNoTracking().Where(row =>
        row.PublishedAt <= now && (row.ShownUntil == null || row.ShownUntil > now)
        && db.Set<Enrollment>().Any(enrollment => enrollment.StudentId == studentId && enrollment.CourseId == row.CourseId && enrollment.Status == EnrollmentStatus.Approved));

    /// <summary>The newest first.</summary>
    public static IOrderedQueryable<Announcement> NewestFirst(this IQueryable<Announcement> rows) => rows.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id);

    /// <summary>The announcement to change, tracked.</summary>
    /// <exception cref="RefusedException">Unknown (404) or of another teacher's course (403).</exception>
    public static async Task<Announcement> ToChangeAsync(ILmsDb db, Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ManageAnnouncements);
        var found = await db.Set<Announcement>().Where(row => row.Id == id).Select(row => new { Row = row, row.Course.TeacherId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return actor.Teaches(found.TeacherId, found.Row.CourseId) ? found.Row : throw CourseRefusals.NotYours.Thrown();
    }

    /// <summary>The announcement as its teacher sees it after a change.</summary>
    public static Task<AnnouncementSummary> ReadAsync(ILmsDb db, int id, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Announcement>().AsNoTracking().Where(row => row.Id == id).Select(AnnouncementSummary.Projection(now)).SingleAsync(ct);
}
