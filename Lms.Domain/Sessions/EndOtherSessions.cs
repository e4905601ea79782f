using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Sessions;

/// <summary>Signs one's account out everywhere, except perhaps here.</summary>
public sealed class EndOtherSessions(ILmsDb db, TimeProvider clock, IStandings standings) : IUseCase
{
    /// <param name="actor">Who.</param>
    /// <param name="here">The session that stays open; null ends them all.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> Handle(Actor actor, Guid? here, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var ended = await db.EndSessionsOfAsync(actor.UserId, here, clock.Now(), ct);
        standings.Forget(actor.UserId);
        return ended;
    }
}
