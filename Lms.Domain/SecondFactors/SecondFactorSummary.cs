namespace Lms.Domain.SecondFactors;

/// <summary>How an account's second factor stands.</summary>
/// <param name="IsEnabled">Whether signing in asks for it.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that have not been used.</param>
/// <param name="Key">The secret to type into the authenticator app, in groups of four; null once it is switched on.</param>
/// <param name="Address">The same as an otpauth address, for a QR code; null once it is switched on.</param>
public sealed record SecondFactorSummary(bool IsEnabled, int RecoveryCodesLeft, string? Key, string? Address);
