using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.SecondFactors;

/// <summary>How one's own second factor stands, and what an authenticator app needs while it is off.</summary>
public sealed class GetSecondFactor(ILmsDb db, ISecondFactor secondFactor) : IUseCase
{
    private const string Issuer = "LMS";
    private const int GroupLength = 4;

    /// <summary>Makes the secret when there is none yet.</summary>
    public async Task<SecondFactorSummary> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var account = (await db.Set<User>().AsNoTracking().Where(user => user.Id == actor.UserId)
            .Select(user => new { user.UserName, user.TwoFactorEnabled }).FirstOrDefaultAsync(ct)).OrRefuse();
        if (account.TwoFactorEnabled)
            return new SecondFactorSummary(true, await secondFactor.RecoveryCodesLeftAsync(actor.UserId, ct), null, null);
        var key = await secondFactor.KeyAsync(actor.UserId, ct);
        var grouped = string.Join(' ', key.ToLowerInvariant().Chunk(GroupLength).Select(group => new string(group)));
        return new SecondFactorSummary(false, 0, grouped, $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={Issuer}&digits=6");
    }
}
