using Lms.Domain.Common;

namespace Lms.Domain.Credentials;

/// <summary>Every way this feature says no.</summary>
public static class CredentialRefusals
{
    public static readonly Refusal WrongCredentials = new(RefusalKind.Unauthenticated, "wrong_credentials", "No active account found with the given credentials");
    public static readonly Refusal CodeRequired = new(RefusalKind.Unauthenticated, "second_factor_required", "This account needs a two-factor code. Send it as code.");
    public static readonly Refusal WrongCode = new(RefusalKind.Unauthenticated, "second_factor_wrong", "The two-factor code is not valid.");
    public static readonly Refusal WrongPasskey = new(RefusalKind.Unauthenticated, "passkey_wrong", "This passkey does not belong to an account here.");
    public static readonly Refusal PasskeyNotAdded = new(RefusalKind.Invalid, "passkey_not_added", "The passkey could not be added. Please try again.");
    public static readonly Refusal WrongCurrentPassword = new(RefusalKind.Invalid, "password_incorrect", "Current password is incorrect.");
    public static readonly Refusal UsernameTaken = new(RefusalKind.Invalid, "username_taken", "A user with that username already exists.");
    public static readonly Refusal EmailTaken = new(RefusalKind.Invalid, "email_taken", "This email is already associated with an account.");
    public static readonly Refusal LinkInvalid = new(RefusalKind.State, "link_invalid", "This link is no longer valid. Please ask for a new one.");

    /// <summary>Too many failures for one name or from one address.</summary>
    public static Refusal TooManyFailures(TimeSpan wait) =>
        new(RefusalKind.TooMany, "too_many_failures", "Too many failed sign-ins. Please try again later.") { RetryAfter = wait };
}
