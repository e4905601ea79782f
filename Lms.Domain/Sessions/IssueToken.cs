using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.SecondFactors;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>
/// Lets an integration in with name and password and hands it one token for half a day, without a second one to renew
/// it (testpress-0.1). The token names its holder in the clear. It ends early as every sign-in does: with the session,
/// with the password, with the account.
/// </summary>
public sealed class IssueToken(ILmsDb db, TimeProvider clock, IPasswords passwords, ISecondFactor secondFactor, IStandings standings, IAccessTokens tokens) : IUseCase
{
    private readonly CredentialGate gate = new(db, clock, passwords, secondFactor);

    /// <exception cref="RefusedException">Something is missing (400), wrong or switched off (401), or too many failures (429).</exception>
    public async Task<string> Handle(Input<SignInDraft> input, ClientTrace from, CancellationToken ct)
    {
        var draft = input.Open(out var said);
        said.Text("username", draft.Username, required: true, max: 150);
        said.Text("password", draft.Password, required: true, max: 128);
        said.Refuse();

        var account = await gate.CheckPasswordAsync(draft.Username.Value!, draft.Password.Value!, from.Address, ct);
        if (account.TwoFactorEnabled)
            await gate.CheckCodeAsync(account, draft.Code.Or(null), from.Address, ct);
        standings.Forget(account.Id);
        var standing = (await standings.FindAsync(account.Id, null, ct)).OrRefuse(CredentialRefusals.WrongCredentials);
        if (standing.Refusal is { } refusal)
            throw SessionRefusals.AtSignIn(refusal).Thrown();

        var email = await db.Set<User>().Where(user => user.Id == account.Id).Select(user => user.Email).SingleAsync(ct);
        var session = Session.Open(standing, from, clock.Now());
        db.Set<Session>().Add(session);
        await db.SaveAsync(ct);
        return tokens.Issue(standing, session.Id, TokenLifetimes.Integration, new TokenHolder(account.Username, account.Id, email ?? string.Empty));
    }
}
