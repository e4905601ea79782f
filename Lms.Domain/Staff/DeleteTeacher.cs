using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>
/// Removes a teacher on whom nothing hangs any more, and their login. Courses, questions and assistants are never taken
/// along: students and colleagues would lose what they use. Somebody who is more than this teacher keeps the login.
/// </summary>
public sealed class DeleteTeacher(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">No such teacher (404), one's own account, or something still hangs on it (400).</exception>
    public async Task Handle(Actor actor, int teacherId, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var found = await db.Set<Teacher>().AsNoTracking().Where(row => row.Id == teacherId)
            .Select(row => new { row.UserId, row.User.Name, row.PictureId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.UserId == actor.UserId)
            throw StaffRefusals.DeletesOwnAccount.Thrown();

        files.Discard(found.PictureId);
        await files.InTransaction(
            async () =>
            {
                if (await DeleteFreeAsync(teacherId, ct) == 0)
                    throw StaffRefusals.TeacherHasContent.Thrown();
                await StaffRemoval.RemoveLoginAsync(db, found.UserId, ct);
                db.Note(actor, clock.Now(), "teacher.deleted", "teacher", teacherId, $"Deleted the teacher {found.Name}.");
                return true;
            },
            ct);
        accounts.Settle(found.UserId);
    }

    /// <summary>One statement that looks and deletes.</summary>
    private Task<int> DeleteFreeAsync(int teacherId, CancellationToken ct) => db.Set<Teacher>()
        .Where(row => row.Id == teacherId
            && !db.Set<Course>().Any(one => one.TeacherId == teacherId)
            && !db.Set<Question>().Any(one => one.TeacherId == teacherId)
            && !db.Set<Assistant>().Any(one => one.TeacherId == teacherId))
        .ExecuteDeleteAsync(ct);
}
