using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.SecondFactors;

namespace Lms.Domain.Sessions;

/// <summary>What somebody shows to be let in.</summary>
public sealed record SignInDraft
{
    /// <summary>The username, or the e-mail address.</summary>
    public Maybe<string?> Username { get; init; }

    public Maybe<string?> Password { get; init; }

    /// <summary>The code of the authenticator app, or a recovery code; only for accounts with two-factor sign-in.</summary>
    public Maybe<string?> Code { get; init; }
}

/// <summary>Lets a client in with name and password and opens a session for it (edutrack-0.1).</summary>
public sealed class SignIn(ILmsDb db, TimeProvider clock, IPasswords passwords, ISecondFactor secondFactor, IStandings standings, IAccessTokens tokens) : IUseCase
{
    private readonly CredentialGate gate = new(db, clock, passwords, secondFactor);

    /// <exception cref="RefusedException">
    /// Something is missing (400), wrong credentials or an account that is switched off (401), or too many failures (429).
    /// </exception>
    public async Task<SignedIn> Handle(Input<SignInDraft> input, ClientTrace from, CancellationToken ct)
    {
        var draft = input.Open(out var said);
        said.Refuse();
        if (draft.Username.Value is not { Length: > 0 } name || draft.Password.Value is not { Length: > 0 } password)
            throw SessionRefusals.NameAndPasswordRequired.Thrown();

        var account = await gate.CheckPasswordAsync(name, password, from.Address, ct);
        if (account.TwoFactorEnabled)
            await gate.CheckCodeAsync(account, draft.Code.Or(null), from.Address, ct);

        standings.Forget(account.Id);
        var standing = (await standings.FindAsync(account.Id, null, ct)).OrRefuse(CredentialRefusals.WrongCredentials);
        if (standing.Refusal is { } refusal)
            throw SessionRefusals.AtSignIn(refusal).Thrown();

        var now = clock.Now();
        var session = Session.Open(standing, from, now);
        db.Set<Session>().Add(session);
        var signedIn = TokenPair.Issue(db, tokens, standing, session.Id, now);
        await db.SaveAsync(ct);
        return signedIn;
    }
}
