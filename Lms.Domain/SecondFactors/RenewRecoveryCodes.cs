using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Sessions;

namespace Lms.Domain.SecondFactors;

/// <summary>Makes new recovery codes for oneself; the old ones are no longer good.</summary>
public sealed class RenewRecoveryCodes(ILmsDb db, TimeProvider clock, ISecondFactor secondFactor) : IUseCase
{
    /// <returns>The codes; they are shown once.</returns>
    /// <exception cref="RefusedException">The password has to be typed again (400).</exception>
    public async Task<IReadOnlyList<string>> Handle(Actor actor, Guid? sessionId, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        await RecentProof.RequireAsync(db, actor, sessionId, clock.Now(), ct);
        db.Note(actor, clock.Now(), "second_factor.codes_renewed", "user", actor.UserId, $"{actor.Name} made new recovery codes");
        var codes = await secondFactor.NewRecoveryCodesAsync(actor.UserId, ct);
        await db.SaveAsync(ct);
        return codes;
    }
}
