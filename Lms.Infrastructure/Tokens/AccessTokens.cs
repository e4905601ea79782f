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
    public string Issue(Standing standing, Guid sessionId, TimeSpan lifetime)
    {
        var now = clock.Now().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = standing.Actor.UserId.ToString(CultureInfo.InvariantCulture),
                ["sid"] = sessionId.ToString(),
                ["AspNet.Identity.SecurityStamp"] = standing.SecurityStamp,
            },
        });
    }
}
