using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>One material, for staff (edutrack-11.3).</summary>
public sealed class GetMaterial(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such material, or another teacher's (404).</exception>
    public async Task<MaterialSummary> Handle(Actor actor, int materialId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadMaterialDetail);
        return await MaterialsInReach.Seen(db, actor, reach, clock.Now()).Where(row => row.Id == materialId).Select(MaterialSummary.Projection).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
    }
}
