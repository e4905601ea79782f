using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.SecondFactors;
using Microsoft.AspNetCore.Identity;

namespace Lms.Infrastructure.Identity;

/// <summary>Identity's authenticator codes (TOTP, RFC 6238) and recovery codes.</summary>
public sealed class SecondFactor(UserManager<User> users, IUserStore<User> store) : ISecondFactor
{
    private const int AuthenticatorDigits = 6;
    private const int RecoveryCodes = 10;

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(int userId, string code, CancellationToken ct)
    {
        var user = await FindAsync(userId);
        if (!user.TwoFactorEnabled)
            return false;
        var typed = Typed(code);
        return IsAuthenticatorCode(typed)
            ? await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed.ToUpperInvariant())).Succeeded;
    }

    /// <inheritdoc />
    public async Task<string> KeyAsync(int userId, CancellationToken ct)
    {
        var user = await FindAsync(userId);
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
            return known;
        var made = users.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<User>)store).SetAuthenticatorKeyAsync(user, made, ct); // looking at the page is no change of credentials: the stamp stays
        Require(await users.UpdateAsync(user));
        return made;
    }

    /// <inheritdoc />
    public async Task<int> RecoveryCodesLeftAsync(int userId, CancellationToken ct) => await users.CountRecoveryCodesAsync(await FindAsync(userId));

    /// <inheritdoc />
    public async Task<bool> VerifyAuthenticatorAsync(int userId, string code, CancellationToken ct)
    {
        var typed = Typed(code);
        return IsAuthenticatorCode(typed) && await users.VerifyTwoFactorTokenAsync(await FindAsync(userId), users.Options.Tokens.AuthenticatorTokenProvider, typed);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> EnableAsync(int userId, CancellationToken ct)
    {
        var user = await FindAsync(userId);
        Require(await users.SetTwoFactorEnabledAsync(user, true));
        return [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes))!];
    }

    /// <inheritdoc />
    public async Task DisableAsync(int userId, CancellationToken ct)
    {
        var user = await FindAsync(userId);
        Require(await users.SetTwoFactorEnabledAsync(user, false));
        Require(await users.ResetAuthenticatorKeyAsync(user));
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(int userId, CancellationToken ct) =>
        [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(await FindAsync(userId), RecoveryCodes))!];

    private static string Typed(string code) => code.Replace(" ", string.Empty, StringComparison.Ordinal);

    private static bool IsAuthenticatorCode(string typed) => typed.Length == AuthenticatorDigits && typed.All(char.IsAsciiDigit);

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }

    private async Task<User> FindAsync(int userId) => (await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture))).OrRefuse();
}
