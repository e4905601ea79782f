using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Sessions;

namespace Lms.Domain.SecondFactors;

/// <summary>Switches one's own second factor on, once the authenticator app has shown a good code. Ends every other sign-in.</summary>
public sealed class EnableSecondFactor(ILmsDb db, TimeProvider clock, ISecondFactor secondFactor, IStandings standings) : IUseCase
{
    /// <returns>The recovery codes; they are shown once.</returns>
    /// <exception cref="RefusedException">The code is missing or wrong, or the password has to be typed again (400), or too many codes were wrong (429).</exception>
    public async Task<IReadOnlyList<string>> Handle(Actor actor, Guid? sessionId, string? code, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        await RecentProof.RequireAsync(db, actor, sessionId, clock.Now(), ct);
        var said = new Complaints();
        if (said.Text("code", code, required: true))
            await CheckAsync(actor, code!, said, ct);
        said.Refuse();
        db.Note(actor, clock.Now(), "second_factor.enabled", "user", actor.UserId, $"{actor.Name} switched two-factor sign-in on");
        var codes = await secondFactor.EnableAsync(actor.UserId, ct);
        await db.SaveAsync(ct);
        standings.Forget(actor.UserId);
        return codes;
    }

    private async Task CheckAsync(Actor actor, string code, Complaints said, CancellationToken ct)
    {
        var throttle = new SignInThrottle(db, clock);
        string[] keys = SignInThrottle.KeysOf($"second-factor:{actor.UserId}", null);
        await throttle.RequireFreeAsync(keys, ct);
        if (await secondFactor.VerifyAuthenticatorAsync(actor.UserId, code, ct))
            return;
        await throttle.CountAsync(keys, ct);
        said.Add("code", CredentialRefusals.WrongCode);
    }
}
