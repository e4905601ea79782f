using System.Security.Cryptography;
using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Lms.Infrastructure.Tokens;

/// <summary>
/// The key that signs access tokens: <c>Tokens:SigningKey</c> (base64, at least 32 bytes) when configured, else one made
/// on the first start and kept in the database.
/// </summary>
public sealed class SigningKeys(IConfiguration configuration, IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const string SecretName = "tokens:signing-key";
    private const int KeyBytes = 64;

    private readonly Lazy<SymmetricSecurityKey> key = new(() => Load(configuration, scopes, protection.CreateProtector(SecretName)));

    /// <summary>The key; read once, with the first token.</summary>
    public SymmetricSecurityKey Current => key.Value;

    private static SymmetricSecurityKey Load(IConfiguration configuration, IServiceScopeFactory scopes, IDataProtector protector)
    {
        if (configuration["Tokens:SigningKey"] is { Length: > 0 } configured)
            return new SymmetricSecurityKey(Convert.FromBase64String(configured));

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        var stored = Find(db);
        if (stored is null)
        {
            db.Set<ServerSecret>().Add(new ServerSecret { Name = SecretName, Value = protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))) });
            try
            {
                db.SaveChanges();
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear(); // another node was first; its key counts
            }

            stored = Find(db);
        }

        return new SymmetricSecurityKey(Convert.FromBase64String(protector.Unprotect(stored!.Value)));
    }

    private static ServerSecret? Find(LmsDbContext db) => db.Set<ServerSecret>().AsNoTracking().FirstOrDefault(secret => secret.Name == SecretName);
}
