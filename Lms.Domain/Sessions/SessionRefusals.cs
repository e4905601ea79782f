using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Sessions;

/// <summary>Every way this feature says no.</summary>
public static class SessionRefusals
{
    public static readonly Refusal NameAndPasswordRequired = new(RefusalKind.Invalid, "credentials_required", "Username and password are required");
    public static readonly Refusal RefreshTokenInvalid = new(RefusalKind.Unauthenticated, "refresh_token_invalid", "Invalid or expired refresh token");
    public static readonly Refusal ProofNeeded = new(RefusalKind.State, "proof_needed", "Please type your password again to go on.");

    /// <summary>
    /// Why the account may not sign in; the same sentences as for an account that is switched off while signed in, but
    /// told as the answer to this deed.
    /// </summary>
    public static Refusal AtSignIn(Refusal standing) => standing with { Code = $"sign_in_{standing.Code}" };
}
