using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Lms.Domain.SecondFactors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Infrastructure.Identity;

/// <summary>Registers what Identity does for the domain.</summary>
public static class IdentityPorts
{
    /// <summary>Passwords, second factor and mailed secrets.</summary>
    public static IServiceCollection AddIdentityPorts(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<IPasswords, Passwords>();
        services.AddScoped<ISecondFactor, SecondFactor>();
        return services.AddScoped<IAccountTokens, AccountTokens>();
    }

    /// <summary>Keeps the data-protection keys in the database, so that cookies outlive a restart and hold on every node.</summary>
    public static IDataProtectionBuilder PersistKeysToDatabase(this IDataProtectionBuilder builder)
    {
        builder.Services.AddSingleton<IXmlRepository, KeyRing>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, ring) => options.XmlRepository = ring);
        return builder;
    }
}
