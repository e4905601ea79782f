using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>Changes a material; a new PDF takes the place of the old one, which is removed (edutrack-11.4).</summary>
public sealed class UpdateMaterial(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// No such material (404), another teacher's material or lecture (403), or something is wrong with what was sent (400).
    /// </exception>
    public async Task<MaterialSummary> Handle(Actor actor, int materialId, Input<MaterialDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageMaterials);
        var material = await MaterialsInReach.FindAsync(db, actor, reach, materialId, ct);
        var draft = input.Open(out var said);
        var lecture = await draft.CheckAsync(db, actor, reach, said, creating: false, ct);

        var now = clock.Now();
        material.LectureId = lecture?.Id ?? material.LectureId;
        material.Title = draft.Title.Or(material.Title)!;
        material.Description = draft.Description.Or(material.Description);
        material.IsActive = draft.IsActive.Or(material.IsActive)!.Value;
        material.UpdatedAt = now;
        if (draft.File.IsSent)
        {
            files.Discard(material.FileId);
            material.FileId = await files.KeepAsync(draft.File.Value!, FileRule.Pdf, actor, now, ct);
        }

        db.Note(actor, now, "material.changed", "material", material.Id, $"Changed \"{material.Title}\"{(draft.File.IsSent ? " and replaced its file" : string.Empty)}.");
        await files.SaveAsync(ct);
        return await db.Set<Material>().AsNoTracking().Where(row => row.Id == material.Id).Select(MaterialSummary.Projection).SingleAsync(ct);
    }
}
