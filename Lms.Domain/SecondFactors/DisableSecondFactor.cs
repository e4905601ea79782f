using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;

namespace Lms.Domain.SecondFactors;

/// <summary>Switches one's own second factor off; secret and recovery codes are forgotten. Ends every other sign-in.</summary>
public sealed class DisableSecondFactor(ILmsDb db, TimeProvider clock, ISecondFactor secondFactor, IStandings standings) : IUseCase
{
    /// <summary>Doing it again changes nothing.</summary>
    public async Task<bool> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        db.Note(actor, clock.Now(), "second_factor.disabled", "user", actor.UserId, $"{actor.Name} switched two-factor sign-in off");
        await secondFactor.DisableAsync(actor.UserId, ct);
        await db.SaveAsync(ct);
        standings.Forget(actor.UserId);
        return true;
    }
}
