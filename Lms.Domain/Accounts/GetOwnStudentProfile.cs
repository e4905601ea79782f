using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>One's own student profile (edutrack-13.1).</summary>
public sealed class GetOwnStudentProfile(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">The actor is no student (403).</exception>
    public async Task<StudentSummary> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadOwnStudentProfile);
        return (await db.Set<Student>().AsNoTracking().Where(student => student.Id == actor.StudentId).Select(StudentSummary.Projection).FirstOrDefaultAsync(ct)).OrRefuse();
    }
}
