using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lessons;

/// <summary>Somebody's place in a course: enrolled, or on its staff.</summary>
internal sealed record LessonSeat(int CourseId, Guid CoursePublicId, Guid UserPublicId, int? StudentId, bool IsEnrolled)
{
    /// <summary>Finds it.</summary>
    /// <exception cref="RefusedException">No such course in the caller's institution (404); neither enrolled nor on its staff (403).</exception>
    public static async Task<LessonSeat> FindAsync(ILmsDb db, Actor actor, Guid courseId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var found = await db.Set<Course>().AsNoTracking().Where(row => row.PublicId == courseId).Select(row => new
        {
            row.Id,
            row.TeacherId,
            row.InstitutionId,
            IsEnrolled = db.Set<Enrollment>().Any(one => one.StudentId == actor.StudentId && one.LiveCourseId == row.Id && one.Status == EnrollmentStatus.Approved),
            IsTeam = db.Teams(actor).Any(member => member.CourseId == row.Id),
            UserPublicId = db.Set<Accounts.User>().Where(user => user.Id == actor.UserId).Select(user => user.PublicId).First(),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var isStaff = reach == Reach.Everything || found.IsTeam || actor.Teaches(found.TeacherId, found.Id);
        if (!found.IsEnrolled && !isStaff)
            throw (actor.InstitutionId is { } own && own != found.InstitutionId ? GeneralRefusals.NotFound : GeneralRefusals.PermissionDenied).Thrown();
        return new LessonSeat(found.Id, courseId, found.UserPublicId, actor.StudentId, found.IsEnrolled);
    }

    /// <summary>The lectures that are published for whoever sits here: those on show, and those a purchase opens.</summary>
    public IQueryable<Lecture> Lectures(ILmsDb db, DateTimeOffset now) => db.Set<Lecture>().AsNoTracking().Where(row => row.Topic.CourseId == CourseId
        && ((row.IsVisible && row.Topic.IsActive) || db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == StudentId && purchase.LectureId == row.Id)));
}
