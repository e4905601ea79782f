using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>
/// What decides over future sign-ins (second factor, passkeys) is changed only by somebody who has just shown who they
/// are: a browser left open, or a stolen cookie, is not enough.
/// </summary>
internal static class RecentProof
{
    /// <summary>How long a proof is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <exception cref="RefusedException">The password has to be typed again (<see cref="SessionRefusals.ProofNeeded"/>).</exception>
    public static async Task RequireAsync(ILmsDb db, Actor actor, Guid? sessionId, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Lasts;
        if (!await db.Set<Session>().AnyAsync(row => row.Id == sessionId && row.UserId == actor.UserId && row.EndedAt == null && row.ProvenAt >= since, ct))
            throw SessionRefusals.ProofNeeded.Thrown();
    }
}
