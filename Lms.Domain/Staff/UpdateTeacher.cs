using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>
/// Changes a teacher; what is not sent stays. Switched off, neither their own login and tokens nor their assistants'
/// work any more (edutrack-16.4).
/// </summary>
public sealed class UpdateTeacher(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">No such teacher (404); something sent is wrong (400); one's own account (400).</exception>
    public async Task<TeacherSummary> Handle(Actor actor, int teacherId, Input<TeacherDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var current = (await db.Set<Teacher>().AsNoTracking().Include(row => row.User).FirstOrDefaultAsync(row => row.Id == teacherId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        await CheckAsync();
        if (current.UserId == actor.UserId && draft.Person.IsActive.Value is false)
            throw StaffRefusals.OwnAccount.Thrown();

        var now = clock.Now();
        var hash = accounts.HashOf(draft.Person);
        var picture = await files.ReplaceAsync(null, draft.Person.Picture.Value, FileRule.Picture, actor, now, ct);
        try
        {
            var summary = await files.InTransaction(() => StoreAsync(actor, teacherId, draft, hash, picture, now, ct), ct);
            var helpers = await db.Set<Assistant>().Where(row => row.TeacherId == teacherId).Select(row => row.UserId).ToListAsync(ct);
            accounts.Settle(helpers.Append(summary.UserId));
            return summary;
        }
        catch (UniqueRowException)
        {
            await CheckAsync(); // somebody took the name or the address meanwhile
            throw;
        }

        async Task CheckAsync()
        {
            await accounts.CheckAsync(draft.Person, current.User, genderMayBeNull: false, said, ct);
            await draft.CheckAsync(db, said, ct);
            said.Refuse();
        }
    }

    private async Task<TeacherSummary> StoreAsync(Actor actor, int teacherId, TeacherDraft draft, string? hash, Guid? picture, DateTimeOffset now, CancellationToken ct)
    {
        var teacher = await db.Set<Teacher>().Include(row => row.User).Include(row => row.Grades).SingleAsync(row => row.Id == teacherId, ct);
        await draft.ApplyAsync(db, teacher, ct);
        if (draft.Person.Picture.IsSent)
        {
            files.Discard(teacher.PictureId);
            teacher.PictureId = picture;
        }

        await accounts.ChangeAsync(teacher.User, draft.Person, hash, actor, now, ct);
        db.Note(actor, now, "teacher.changed", "teacher", teacher.Id, $"Changed the teacher {teacher.User.Name}.");
        await db.SaveAsync(ct);
        return (await TeacherSummary.FindAsync(db, teacherId, ct)).OrRefuse();
    }
}
