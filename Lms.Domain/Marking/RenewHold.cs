using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>Holds an answer longer for the window in which somebody goes on writing about it.</summary>
public sealed class RenewHold(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>Until when it is held now.</returns>
    /// <exception cref="RefusedException">The window does not hold it any more (400).</exception>
    public async Task<DateTimeOffset> Handle(Actor actor, GradedWork work, int answerId, Guid window, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var until = clock.Now() + MarkingClaim.Hold;
        var held = await db.Set<MarkingClaim>().Where(claim => claim.Work == work && claim.AnswerId == answerId && claim.Window == window && claim.MarkerId == actor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ExpiresAt, until), ct);
        return held == 1 ? until : throw MarkingRefusals.HoldLost.Thrown();
    }
}
