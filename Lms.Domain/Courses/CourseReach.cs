using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.CourseTeams;
using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Which courses somebody finds, and which they may read.</summary>
internal static class CourseReach
{
    /// <summary>
    /// The courses in somebody's list: the teacher's for those who teach, and for a student the active ones of their own
    /// grade (of any, without a grade). Members of a course team see their team's courses.
    /// </summary>
    public static IQueryable<Course> Listed(this ILmsDb db, Actor actor, Reach reach)
    {
        var courses = db.Set<Course>().AsNoTracking();
        return reach switch
        {
            Reach.Everything => courses,
            Reach.Teaching => courses.TaughtBy(actor),
            _ => courses.Where(course =>
                (course.IsActive && db.Set<Student>().Any(student => student.Id == actor.StudentId && (student.GradeId == null || student.GradeId == course.GradeId)))
                || db.Set<CourseTeamMember>().Any(member => member.CourseId == course.Id && member.UserId == actor.UserId)),
        };
    }

    /// <summary>The courses somebody may open by id: those in their list and, for a student, every course they were let into.</summary>
    public static IQueryable<Course> Readable(this ILmsDb db, Actor actor, Reach reach)
    {
        if (reach != Reach.Own || actor.StudentId is not { } studentId)
            return db.Listed(actor, reach);
        return db.Set<Course>().AsNoTracking().Where(course =>
            (course.IsActive && db.Set<Student>().Any(student => student.Id == studentId && (student.GradeId == null || student.GradeId == course.GradeId)))
            || db.Set<Enrollment>().Any(enrollment => enrollment.StudentId == studentId && enrollment.CourseId == course.Id && enrollment.Status == EnrollmentStatus.Approved)
            || db.Set<CourseTeamMember>().Any(member => member.CourseId == course.Id && member.UserId == actor.UserId));
    }
}
