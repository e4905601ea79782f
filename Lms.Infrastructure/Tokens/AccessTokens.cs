using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Sessions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lms.Infrastructure.Tokens;

/// <summary>Signs access tokens (HS256) with the server's key.</summary>
public sealed class AccessTokens(SigningKeys keys, TimeProvider clock) : IAccessTokens
{
    /// <summary>Issuer and audience of every token.</summary>
    public const string Issuer = "lms";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <inheritdoc />
    public string Issue(Standing standing, Guid sessionId, TimeSpan lifetime) => Issue(standing, sessionId, lifetime, []);

    /// <inheritdoc />
    public string Issue(Standing standing, Guid sessionId, TimeSpan lifetime, TokenHolder holder) =>
        Issue(standing, sessionId, lifetime, new Dictionary<string, object> { ["username"] = holder.Username, ["user_id"] = holder.UserId, ["email"] = holder.Email });

    private string Issue(Standing standing, Guid sessionId, TimeSpan lifetime, Dictionary<string, object> claims)
    {
        claims["sub"] = standing.Actor.UserId.ToString(CultureInfo.InvariantCulture);
        claims["sid"] = sessionId.ToString();
        claims["AspNet.Identity.SecurityStamp"] = standing.SecurityStamp;
        var now = clock.Now().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.HmacSha256),
            Claims = claims,
        });
    }
}
