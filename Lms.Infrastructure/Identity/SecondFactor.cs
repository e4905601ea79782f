using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Microsoft.AspNetCore.Identity;

namespace Lms.Infrastructure.Identity;

/// <summary>Identity's authenticator codes (TOTP, RFC 6238) and recovery codes.</summary>
public sealed class SecondFactor(UserManager<User> users) : ISecondFactor
{
    private const int AuthenticatorDigits = 6;

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(int userId, string code, CancellationToken ct)
    {
        var user = await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));
        if (user is null || !user.TwoFactorEnabled)
            return false;
        var typed = code.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (typed.Length == AuthenticatorDigits && typed.All(char.IsAsciiDigit))
            return await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed);
        return (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
    }
}
