using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Sessions;

namespace Lms.Domain.SecondFactors;

/// <summary>Switches one's own second factor off; secret and recovery codes are forgotten. Ends every other sign-in.</summary>
public sealed class DisableSecondFactor(ILmsDb db, TimeProvider clock, ISecondFactor secondFactor, IStandings standings) : IUseCase
{
    /// <summary>Doing it again changes nothing.</summary>
    /// <exception cref="RefusedException">The password has to be typed again (400).</exception>
    public async Task<bool> Handle(Actor actor, Guid? sessionId, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        await RecentProof.RequireAsync(db, actor, sessionId, clock.Now(), ct);
        db.Note(actor, clock.Now(), "second_factor.disabled", "user", actor.UserId, $"{actor.Name} switched two-factor sign-in off");
        await secondFactor.DisableAsync(actor.UserId, ct);
        await db.SaveAsync(ct);
        standings.Forget(actor.UserId);
        return true;
    }
}
