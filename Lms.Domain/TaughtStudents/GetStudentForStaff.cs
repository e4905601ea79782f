using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>A student with what they have to do with the reader's courses.</summary>
/// <param name="Student">The person and the counts.</param>
/// <param name="Enrollments">The newest requests, at most <see cref="GetStudentForStaff.Most"/>.</param>
/// <param name="Purchases">The newest purchases, at most <see cref="GetStudentForStaff.Most"/>.</param>
public sealed record TaughtStudentDetail(TaughtStudentSummary Student, IReadOnlyList<EnrollmentSummary> Enrollments, IReadOnlyList<PurchaseSummary> Purchases);

/// <summary>One student of the courses within the actor's reach.</summary>
public sealed class GetStudentForStaff(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Rows of each list at most.</summary>
    public const int Most = 200;

    /// <exception cref="RefusedException">Nobody of this id ever asked for or bought anything within reach (404).</exception>
    public async Task<TaughtStudentDetail> Handle(Actor actor, int studentId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadEnrollments);
        var now = clock.Now();
        int? teacher = reach == Reach.Everything ? null : actor.TeacherId;

        var student = await db.Set<Student>().AsNoTracking()
            .Where(row => row.Id == studentId && (teacher == null
                || db.Set<Enrollment>().Any(one => one.StudentId == row.Id && one.Course.TeacherId == teacher)
                || db.Set<Purchase>().Any(one => one.StudentId == row.Id && one.Lecture.Topic.Course.TeacherId == teacher)))
            .Select(TaughtStudentSummary.Projection(db, teacher, now)).FirstOrDefaultAsync(ct);
        var found = student.OrRefuse();

        var enrollments = await db.Set<Enrollment>().AsNoTracking().Where(row => row.StudentId == studentId && (teacher == null || row.Course.TeacherId == teacher))
            .OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id).Take(Most).Select(EnrollmentSummary.Projection).ToListAsync(ct);
        var purchases = await db.Set<Purchase>().AsNoTracking().Where(row => row.StudentId == studentId && (teacher == null || row.Lecture.Topic.Course.TeacherId == teacher))
            .OrderByDescending(row => row.PurchasedAt).ThenByDescending(row => row.Id).Take(Most).Select(PurchaseSummary.Projection(now)).ToListAsync(ct);
        return new TaughtStudentDetail(found, enrollments, purchases);
    }
}
