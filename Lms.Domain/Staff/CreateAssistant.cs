using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>Makes an account for somebody who helps the calling teacher, and mails the link that confirms the address (edutrack-1.2).</summary>
public sealed class CreateAssistant(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">Something sent is wrong, or name or address are taken (400).</exception>
    public async Task<AssistantSummary> Handle(Actor actor, Input<StaffDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        var teacherId = actor.TeacherId ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var draft = input.Open(out var said);
        await CheckAsync();

        var now = clock.Now();
        var hash = accounts.HashOf(draft)!;
        var picture = await files.ReplaceAsync(null, draft.Picture.Value, FileRule.Picture, actor, now, ct);
        try
        {
            var summary = await files.InTransaction(() => StoreAsync(actor, teacherId, draft, hash, picture, now, ct), ct);
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
            await accounts.CheckAsync(draft, null, genderMayBeNull: true, said, ct);
            said.Refuse();
        }
    }

    private async Task<AssistantSummary> StoreAsync(Actor actor, int teacherId, StaffDraft draft, string hash, Guid? picture, DateTimeOffset now, CancellationToken ct)
    {
        var home = await db.Set<Teacher>().Where(row => row.Id == teacherId).Select(row => new StaffHome(row.User.InstitutionId, row.User.TimeZone, row.User.Locale)).SingleAsync(ct);
        var assistant = new Assistant
        {
            UserId = 0,
            User = StaffAccounts.Open(draft, hash, home, now),
            TeacherId = teacherId,
            Phone = draft.Phone.Value!,
            Gender = Wording.Parse<Gender>(draft.Gender.Value),
            PictureId = picture,
            CreatedAt = now,
        };
        db.Set<Assistant>().Add(assistant);
        await db.SaveAsync(ct);
        await accounts.AskToConfirmAsync(assistant.User, now);
        db.Note(actor, now, "assistant.created", "assistant", assistant.Id, $"Made an account for the assistant {assistant.User.Name}.");
        await db.SaveAsync(ct);
        return await db.Set<Assistant>().AsNoTracking().Where(row => row.Id == assistant.Id).Select(AssistantSummary.Projection).SingleAsync(ct);
    }
}
