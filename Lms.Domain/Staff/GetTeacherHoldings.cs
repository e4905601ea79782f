using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>What hangs on a teacher.</summary>
/// <param name="Courses">Courses they own.</param>
/// <param name="Students">Students let into at least one of them.</param>
/// <param name="Purchases">Lectures of theirs that were bought.</param>
/// <param name="Earned">What was paid for them, in EGP.</param>
/// <param name="Questions">Questions of theirs in the bank.</param>
/// <param name="Assistants">People who work for them.</param>
public sealed record TeacherHoldings(int Courses, int Students, int Purchases, decimal Earned, int Questions, int Assistants)
{
    /// <summary>True when nobody else would lose anything with the account.</summary>
    public bool MayBeDeleted => Courses == 0 && Questions == 0 && Assistants == 0;
}

/// <summary>What hangs on a teacher: shown beside the profile, and asked before the account is deleted.</summary>
public sealed class GetTeacherHoldings(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">No such teacher (404).</exception>
    public async Task<TeacherHoldings> Handle(Actor actor, int teacherId, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var counts = await db.Set<Teacher>().AsNoTracking().Where(row => row.Id == teacherId).Select(row => new
        {
            Courses = db.Set<Course>().Count(one => one.TeacherId == row.Id),
            Students = db.Set<Enrollment>().Where(one => one.Course.TeacherId == row.Id && one.Status == EnrollmentStatus.Approved).Select(one => one.StudentId).Distinct().Count(),
            Purchases = db.Set<Purchase>().Count(one => one.Lecture.Topic.Course.TeacherId == row.Id),
            Questions = db.Set<Question>().Count(one => one.TeacherId == row.Id),
            Assistants = db.Set<Assistant>().Count(one => one.TeacherId == row.Id),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var earned = counts.Purchases == 0 ? 0m : await db.Set<Purchase>().Where(one => one.Lecture.Topic.Course.TeacherId == teacherId).SumAsync(one => one.AmountPaid, ct);
        return new TeacherHoldings(counts.Courses, counts.Students, counts.Purchases, earned, counts.Questions, counts.Assistants);
    }
}
