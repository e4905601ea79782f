using Lms.Domain.Accounts;

namespace Lms.Domain.Sessions;

/// <summary>Makes the short-lived tokens that clients show with each request.</summary>
public interface IAccessTokens
{
    /// <summary>A signed token that names the account, its security stamp and its session.</summary>
    string Issue(Standing standing, Guid sessionId, TimeSpan lifetime);

    /// <summary>A token for an integration, which also tells who holds it.</summary>
    string Issue(Standing standing, Guid sessionId, TimeSpan lifetime, TokenHolder holder);
}

/// <summary>Who holds a token, in the clear.</summary>
public sealed record TokenHolder(string Username, int UserId, string Email);

/// <summary>How long credentials last.</summary>
public static class TokenLifetimes
{
    /// <summary>An access token; a client then exchanges its refresh token.</summary>
    public static readonly TimeSpan Access = TimeSpan.FromMinutes(30);

    /// <summary>A token of an integration, which has no refresh token.</summary>
    public static readonly TimeSpan Integration = TimeSpan.FromHours(12);

    /// <summary>A refresh token; each exchange starts anew.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromDays(7);

    /// <summary>The sign-in cookie of our own pages, counted from the last visit.</summary>
    public static readonly TimeSpan SignInCookie = TimeSpan.FromDays(14);
}
