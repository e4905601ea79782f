using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>Makes an account and a profile for a teacher, both or neither, and mails the link that confirms the address (edutrack-16.3).</summary>
public sealed class CreateTeacher(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files, RegistrationSettings settings) : IUseCase
{
    /// <exception cref="RefusedException">Something sent is wrong, or name or address are taken (400).</exception>
    public async Task<TeacherSummary> Handle(Actor actor, Input<TeacherDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var draft = input.Open(out var said);
        await CheckAsync();

        var now = clock.Now();
        var hash = accounts.HashOf(draft.Person)!;
        var picture = await files.ReplaceAsync(null, draft.Person.Picture.Value, FileRule.Picture, actor, now, ct);
        try
        {
            var summary = await files.InTransaction(() => StoreAsync(actor, draft, hash, picture, now, ct), ct);
            accounts.Settle(summary.UserId);
            return summary;
        }
        catch (UniqueRowException)
        {
            await CheckAsync(); // somebody took the name or the address meanwhile
            throw;
        }

        async Task CheckAsync()
        {
            await accounts.CheckAsync(draft.Person, null, genderMayBeNull: false, said, ct);
            await draft.CheckAsync(db, said, ct);
            said.Refuse();
        }
    }

    private async Task<TeacherSummary> StoreAsync(Actor actor, TeacherDraft draft, string hash, Guid? picture, DateTimeOffset now, CancellationToken ct)
    {
        var teacher = new Teacher
        {
            UserId = 0,
            User = StaffAccounts.Open(draft.Person, hash, await HomeAsync(actor, ct), now),
            Phone = draft.Person.Phone.Value!,
            Gender = Wording.Parse<Gender>(draft.Person.Gender.Value)!.Value,
            PictureId = picture,
            CreatedAt = now,
        };
        await draft.ApplyAsync(db, teacher, ct);
        db.Set<Teacher>().Add(teacher);
        await db.SaveAsync(ct);
        await accounts.AskToConfirmAsync(teacher.User, now);
        db.Note(actor, now, "teacher.created", "teacher", teacher.Id, $"Made an account for the teacher {teacher.User.Name}.");
        await db.SaveAsync(ct);
        return (await TeacherSummary.FindAsync(db, teacher.Id, ct)).OrRefuse();
    }

    private async Task<StaffHome> HomeAsync(Actor actor, CancellationToken ct)
    {
        var locale = await db.Set<User>().Where(user => user.Id == actor.UserId).Select(user => user.Locale).FirstOrDefaultAsync(ct) ?? "en";
        return await db.Set<Institution>().Where(row => row.Acronym == settings.InstitutionAcronym).Select(row => new StaffHome(row.Id, row.TimeZone, locale)).FirstOrDefaultAsync(ct)
            ?? new StaffHome(null, null, locale);
    }
}
