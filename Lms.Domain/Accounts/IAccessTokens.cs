namespace Lms.Domain.Accounts;

/// <summary>Makes the short-lived tokens that clients show with each request.</summary>
public interface IAccessTokens
{
    /// <summary>A signed token that names the account, its security stamp and its session.</summary>
    string Issue(Standing standing, Guid sessionId, TimeSpan lifetime);
}
