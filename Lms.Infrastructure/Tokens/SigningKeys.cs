using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Lms.Infrastructure.Tokens;

/// <summary>
/// The key that signs access tokens: <c>Tokens:SigningKey</c> (base64, at least 32 bytes) when configured, else one made
/// on the first start and kept in the database.
/// </summary>
public sealed class SigningKeys(IConfiguration configuration, ServerSecrets secrets)
{
    private readonly Lazy<SymmetricSecurityKey> key = new(() =>
        new SymmetricSecurityKey(configuration["Tokens:SigningKey"] is { Length: > 0 } configured ? Convert.FromBase64String(configured) : secrets.Find("tokens:signing-key")));

    /// <summary>The key; read once, with the first token.</summary>
    public SymmetricSecurityKey Current => key.Value;
}
