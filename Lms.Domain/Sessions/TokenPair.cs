using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Sessions;

/// <summary>Makes the two tokens of a session. The refresh token exists in the clear only in the answer.</summary>
internal static class TokenPair
{
    private const int TokenBytes = 32;

    /// <summary>A new pair; the refresh token's row is stored with the next save.</summary>
    public static SignedIn Issue(ILmsDb db, IAccessTokens tokens, Standing standing, Guid sessionId, DateTimeOffset now)
    {
        var refresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Set<RefreshToken>().Add(new RefreshToken
        {
            SessionId = sessionId,
            Hash = HashOf(refresh),
            CreatedAt = now,
            ExpiresAt = now + TokenLifetimes.Refresh,
        });
        return new SignedIn(standing.Actor, tokens.Issue(standing, sessionId, TokenLifetimes.Access), refresh);
    }

    /// <summary>What is stored of a refresh token. The token is random, so a plain hash is enough.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
