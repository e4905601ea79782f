using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>Signs one's account out in one place; ending a session twice changes nothing.</summary>
public sealed class EndSession(ILmsDb db, TimeProvider clock, IStandings standings) : IUseCase
{
    /// <exception cref="RefusedException">The session is not one's own (404).</exception>
    public async Task<bool> Handle(Actor actor, Guid sessionId, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var own = db.Set<Session>().Where(session => session.Id == sessionId && session.UserId == actor.UserId);
        if (!await own.AnyAsync(ct))
            throw GeneralRefusals.NotFound.Thrown();
        var ended = await own.EndAsync(clock.Now(), ct);
        standings.Forget(actor.UserId);
        return ended > 0;
    }
}
