using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Staff;

/// <summary>One teacher (edutrack-16.2).</summary>
public sealed class GetTeacher(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">No such teacher (404).</exception>
    public async Task<TeacherSummary> Handle(Actor actor, int teacherId, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        return (await TeacherSummary.FindAsync(db, teacherId, ct)).OrRefuse();
    }
}
