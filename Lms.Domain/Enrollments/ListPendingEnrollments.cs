using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>Every request that waits for an answer of the teacher one is, or assists, newest first (edutrack-6.1).</summary>
public sealed class ListPendingEnrollments(ILmsDb db) : IUseCase
{
    /// <summary>All of them: the documented answer knows no pages.</summary>
    public async Task<IReadOnlyList<EnrollmentSummary>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.AnswerEnrollments);
        return await db.Set<Enrollment>().AsNoTracking()
            .TaughtBy(actor, row => row.Course).Where(row => row.Status == EnrollmentStatus.Pending)
            .OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id)
            .Select(EnrollmentSummary.Projection).ToListAsync(ct);
    }
}
