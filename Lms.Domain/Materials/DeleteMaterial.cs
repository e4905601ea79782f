using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Materials;

/// <summary>Removes a material and its stored file (edutrack-11.5).</summary>
public sealed class DeleteMaterial(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such material (404), or another teacher's (403).</exception>
    public async Task Handle(Actor actor, int materialId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageMaterials);
        var material = await MaterialsInReach.FindAsync(db, actor, reach, materialId, ct);
        db.Set<Material>().Remove(material);
        files.Discard(material.FileId);
        db.Note(actor, clock.Now(), "material.deleted", "material", material.Id, $"Deleted \"{material.Title}\".");
        await files.SaveAsync(ct);
    }
}
