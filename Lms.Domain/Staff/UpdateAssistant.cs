using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>Changes one's assistant; what is not sent stays. Switched off, neither the login nor open tokens work any more (edutrack-1.4).</summary>
public sealed class UpdateAssistant(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">No such assistant, or another teacher's (404); something sent is wrong (400).</exception>
    public async Task<AssistantSummary> Handle(Actor actor, int assistantId, Input<StaffDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        var current = await db.Set<Assistant>().AsNoTracking().Include(row => row.User).FirstOrDefaultAsync(row => row.Id == assistantId && row.TeacherId == actor.TeacherId, ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        await CheckAsync();

        var now = clock.Now();
        var hash = accounts.HashOf(draft);
        var picture = await files.ReplaceAsync(null, draft.Picture.Value, FileRule.Picture, actor, now, ct);
        try
        {
            var summary = await files.InTransaction(() => StoreAsync(actor, assistantId, draft, hash, picture, now, ct), ct);
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
            await accounts.CheckAsync(draft, current.User, genderMayBeNull: true, said, ct);
            said.Refuse();
        }
    }

    private async Task<AssistantSummary> StoreAsync(Actor actor, int assistantId, StaffDraft draft, string? hash, Guid? picture, DateTimeOffset now, CancellationToken ct)
    {
        var assistant = await db.Set<Assistant>().Include(row => row.User).SingleAsync(row => row.Id == assistantId, ct);
        assistant.Phone = draft.Phone.Or(assistant.Phone)!;
        if (draft.Gender.IsSent)
            assistant.Gender = Wording.Parse<Gender>(draft.Gender.Value);
        if (draft.Picture.IsSent)
        {
            files.Discard(assistant.PictureId);
            assistant.PictureId = picture;
        }

        await accounts.ChangeAsync(assistant.User, draft, hash, actor, now, ct);
        db.Note(actor, now, "assistant.changed", "assistant", assistant.Id, $"Changed the assistant {assistant.User.Name}.");
        await db.SaveAsync(ct);
        return await db.Set<Assistant>().AsNoTracking().Where(row => row.Id == assistantId).Select(AssistantSummary.Projection).SingleAsync(ct);
    }
}
