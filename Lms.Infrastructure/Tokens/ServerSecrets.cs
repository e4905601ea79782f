using System.Security.Cryptography;
using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Infrastructure.Tokens;

/// <summary>Finds the server's secrets in the database, and makes those that are missing.</summary>
public sealed class ServerSecrets(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const int KeyBytes = 64;

    /// <summary>The secret of this name: the same on every node and after every restart.</summary>
    public byte[] Find(string name)
    {
        var protector = protection.CreateProtector(name);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        var stored = Read(db, name);
        if (stored is null)
        {
            db.Set<ServerSecret>().Add(new ServerSecret { Name = name, Value = protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))) });
            try
            {
                db.SaveChanges();
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear(); // another node was first; its secret counts
            }

            stored = Read(db, name);
        }

        return Convert.FromBase64String(protector.Unprotect(stored!.Value));
    }

    private static ServerSecret? Read(LmsDbContext db, string name) => db.Set<ServerSecret>().AsNoTracking().FirstOrDefault(secret => secret.Name == name);
}
