using Lms.Domain.Accounts;

namespace Lms.Domain.Sessions;

/// <summary>Makes the short-lived tokens that clients show with each request.</summary>
public interface IAccessTokens
{
    /// <summary>A signed token that names the account, its security stamp and its session.</summary>
    string Issue(Standing standing, Guid sessionId, TimeSpan lifetime);
}

/// <summary>How long credentials last.</summary>
public static class TokenLifetimes
{
    /// <summary>An access token; a client then exchanges its refresh token.</summary>
    public static readonly TimeSpan Access = TimeSpan.FromMinutes(30);

    /// <summary>A refresh token; each exchange starts anew.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromDays(7);

    /// <summary>The sign-in cookie of our own pages, counted from the last visit.</summary>
    public static readonly TimeSpan SignInCookie = TimeSpan.FromDays(14);
}
