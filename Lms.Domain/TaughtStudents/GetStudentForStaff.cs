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
        var (asked, bought) = StudentRows.Within(db, actor, reach);

        var student = await db.Set<Student>().AsNoTracking()
            .Where(row => row.Id == studentId && (reach == Reach.Everything || asked.Any(one => one.StudentId == row.Id) || bought.Any(one => one.StudentId == row.Id)))
            .Select(TaughtStudentSummary.Projection(asked, bought, now)).FirstOrDefaultAsync(ct);
        var found = student.OrRefuse();

        var enrollments = await asked.Where(row => row.StudentId == studentId)
            .OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id).Take(Most).Select(EnrollmentSummary.Projection).ToListAsync(ct);
        var purchases = await bought.Where(row => row.StudentId == studentId)
            .OrderByDescending(row => row.PurchasedAt).ThenByDescending(row => row.Id).Take(Most).Select(PurchaseSummary.Projection(now)).ToListAsync(ct);
        return new TaughtStudentDetail(found, enrollments, purchases);
    }
}
