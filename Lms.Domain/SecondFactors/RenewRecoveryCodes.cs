using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;

namespace Lms.Domain.SecondFactors;

/// <summary>Makes new recovery codes for oneself; the old ones are no longer good.</summary>
public sealed class RenewRecoveryCodes(ILmsDb db, TimeProvider clock, ISecondFactor secondFactor) : IUseCase
{
    /// <returns>The codes; they are shown once.</returns>
    public async Task<IReadOnlyList<string>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        db.Note(actor, clock.Now(), "second_factor.codes_renewed", "user", actor.UserId, $"{actor.Name} made new recovery codes");
        var codes = await secondFactor.NewRecoveryCodesAsync(actor.UserId, ct);
        await db.SaveAsync(ct);
        return codes;
    }
}
