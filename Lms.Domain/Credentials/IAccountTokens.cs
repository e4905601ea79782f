using Lms.Domain.Accounts;

namespace Lms.Domain.Credentials;

/// <summary>Makes and checks the secrets that travel by mail. They die by themselves after a day and with the account's next new stamp.</summary>
public interface IAccountTokens
{
    /// <summary>A secret that proves that its holder reads the account's mail.</summary>
    Task<string> IssueAsync(User user, AccountTokenPurpose purpose);

    /// <summary>Whether the secret was made for this account, its present address and this purpose, and is still good.</summary>
    Task<bool> VerifyAsync(User user, AccountTokenPurpose purpose, string token);
}

/// <summary>What a secret may be used for.</summary>
public enum AccountTokenPurpose
{
    ConfirmEmail,
    ResetPassword,
}

/// <summary>Addresses of pages, for mails.</summary>
public interface IAccountLinks
{
    /// <summary>The page that confirms an e-mail address.</summary>
    string ConfirmEmail(int userId, string token);

    /// <summary>The page that takes a new password.</summary>
    string ResetPassword(int userId, string token);
}
