using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>Adds a PDF to a lecture and tells the students who can open it (edutrack-11.1).</summary>
public sealed class UploadMaterial(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403), or something is wrong with what was sent (400).</exception>
    public async Task<MaterialSummary> Handle(Actor actor, Input<MaterialDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageMaterials);
        var draft = input.Open(out var said);
        var lecture = await draft.CheckAsync(db, actor, reach, said, creating: true, ct);

        var now = clock.Now();
        var fileId = await files.KeepAsync(draft.File.Value!, FileRule.Pdf, actor, now, ct);
        return await files.InTransaction(
            async () =>
            {
                var material = new Material
                {
                    LectureId = lecture!.Id,
                    Title = draft.Title.Value!,
                    Description = draft.Description.Or(null),
                    FileId = fileId,
                    IsActive = draft.IsActive.Or(true)!.Value,
                    CreatedById = actor.UserId,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Set<Material>().Add(material);
                await db.SaveAsync(ct);
                if (material.IsActive)
                    await TellStudentsAsync(material, lecture, now, ct);
                db.Note(actor, now, "material.uploaded", "material", material.Id, $"Uploaded \"{material.Title}\" to {lecture.Name}.");
                await db.SaveAsync(ct);
                return await db.Set<Material>().AsNoTracking().Where(row => row.Id == material.Id).Select(MaterialSummary.Projection).SingleAsync(ct);
            },
            ct);
    }

    private async Task TellStudentsAsync(Material material, MaterialDraft.LectureOfMaterial lecture, DateTimeOffset now, CancellationToken ct)
    {
        var readers = await db.Set<Purchase>().Opening(now).Where(purchase => purchase.LectureId == lecture.Id).Select(purchase => purchase.Student.UserId).Distinct().ToListAsync(ct);
        db.Set<Notification>().AddRange(readers.Select(reader => MaterialNotices.Added(material, reader, lecture.Name, lecture.CourseId, now)));
    }
}
