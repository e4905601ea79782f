namespace Lms.Domain.SecondFactors;

/// <summary>The second factor of accounts that have switched it on: an authenticator app (TOTP, RFC 6238) and recovery codes.</summary>
public interface ISecondFactor
{
    /// <summary>Whether the code is good now; a recovery code is used up by it.</summary>
    Task<bool> VerifyAsync(int userId, string code, CancellationToken ct);

    /// <summary>The secret shared with the authenticator app, in Base32; made when there is none yet.</summary>
    Task<string> KeyAsync(int userId, CancellationToken ct);

    /// <summary>Recovery codes that have not been used.</summary>
    Task<int> RecoveryCodesLeftAsync(int userId, CancellationToken ct);

    /// <summary>Whether the authenticator app has the secret and shows this code now.</summary>
    Task<bool> VerifyAuthenticatorAsync(int userId, string code, CancellationToken ct);

    /// <summary>Switches it on and makes recovery codes. The account's stamp changes.</summary>
    Task<IReadOnlyList<string>> EnableAsync(int userId, CancellationToken ct);

    /// <summary>Switches it off and forgets secret and recovery codes. The account's stamp changes.</summary>
    Task DisableAsync(int userId, CancellationToken ct);

    /// <summary>New recovery codes; the old ones are no longer good.</summary>
    Task<IReadOnlyList<string>> NewRecoveryCodesAsync(int userId, CancellationToken ct);
}
