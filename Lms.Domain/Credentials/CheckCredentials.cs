using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.SecondFactors;
using Lms.Domain.Sessions;

namespace Lms.Domain.Credentials;

/// <summary>An account whose password was right.</summary>
/// <param name="UserId">The account.</param>
/// <param name="TwoFactorEnabled">Whether a second factor is still to be asked for.</param>
public sealed record CheckedAccount(int UserId, bool TwoFactorEnabled);

/// <summary>Compares name and password for our own pages, which then sign in with a cookie. Braked like every sign-in.</summary>
public sealed class CheckCredentials(ILmsDb db, TimeProvider clock, IPasswords passwords, ISecondFactor secondFactor, IStandings standings) : IUseCase
{
    /// <exception cref="RefusedException">Something is missing (400), wrong or switched off (401), or too many failures (429).</exception>
    public async Task<CheckedAccount> Handle(string? name, string? password, string? address, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrEmpty(password))
            throw SessionRefusals.NameAndPasswordRequired.Thrown();
        var account = await new CredentialGate(db, clock, passwords, secondFactor).CheckPasswordAsync(name.Trim(), password, address, ct);
        standings.Forget(account.Id);
        var standing = (await standings.FindAsync(account.Id, null, ct)).OrRefuse(CredentialRefusals.WrongCredentials);
        return standing.Refusal is { } refusal ? throw SessionRefusals.AtSignIn(refusal).Thrown() : new CheckedAccount(account.Id, account.TwoFactorEnabled);
    }
}
