using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Microsoft.AspNetCore.Identity;

namespace Lms.Infrastructure.Identity;

/// <summary>Passwords through Identity's hasher (PBKDF2 with a salt of its own for each).</summary>
public sealed class Passwords(IPasswordHasher<User> hasher) : IPasswords
{
    /// <summary>The hasher wants an account and does not look at it.</summary>
    private static readonly User Nobody = new();

    /// <summary>Compared with when there is no account, so that the time taken does not tell.</summary>
    private readonly Lazy<string> decoy = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <inheritdoc />
    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <inheritdoc />
    public PasswordVerdict Verify(string? hash, string password)
    {
        var verdict = hasher.VerifyHashedPassword(Nobody, hash ?? decoy.Value, password);
        return hash is null ? PasswordVerdict.Wrong : verdict switch
        {
            PasswordVerificationResult.Success => PasswordVerdict.Right,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeaklyHashed,
            _ => PasswordVerdict.Wrong,
        };
    }

    /// <inheritdoc />
    public bool IsCommon(string password) => CommonPasswords.Contains(password);
}
