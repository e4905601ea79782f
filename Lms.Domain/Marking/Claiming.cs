using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>Takes and gives back answers, so that two windows never mark the same one. The database decides.</summary>
internal static class Claiming
{
    /// <summary>Takes an answer unless another window holds it; one's own other window gives way when asked to.</summary>
    /// <returns>False when another window holds it.</returns>
    public static async Task<bool> TakeAsync(ILmsDb db, Actor actor, GradedWork work, int answerId, Guid window, bool takesOver, DateTimeOffset now, CancellationToken ct)
    {
        var until = now + MarkingClaim.Hold;
        var taken = await db.Set<MarkingClaim>()
            .Where(claim => claim.Work == work && claim.AnswerId == answerId && (claim.Window == window || claim.ExpiresAt <= now || (takesOver && claim.MarkerId == actor.UserId)))
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.MarkerId, actor.UserId).SetProperty(claim => claim.Window, window).SetProperty(claim => claim.ExpiresAt, until), ct);
        if (taken == 1)
            return true;
        try
        {
            return await db.InTransaction(
                async () =>
                {
                    db.Set<MarkingClaim>().Add(new MarkingClaim { Work = work, AnswerId = answerId, MarkerId = actor.UserId, Window = window, ExpiresAt = until });
                    await db.SaveAsync(ct);
                    return true;
                },
                ct);
        }
        catch (UniqueRowException)
        {
            return false; // held by another window, perhaps since this very moment
        }
    }
}

/// <summary>Gives back every answer that a window holds; for a window that closes.</summary>
public sealed class ReleaseAnswers(ILmsDb db) : IUseCase
{
    /// <returns>How many there were.</returns>
    public Task<int> Handle(Actor actor, Guid window, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        return db.Set<MarkingClaim>().Where(claim => claim.Window == window && claim.MarkerId == actor.UserId).ExecuteDeleteAsync(ct);
    }
}
