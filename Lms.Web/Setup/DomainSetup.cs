using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Doors;

namespace Lms.Web.Setup;

/// <summary>Registers every verb, the clock and the ways in.</summary>
internal static class DomainSetup
{
    public static void AddDomain(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        foreach (var verb in typeof(IUseCase).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase))))
            services.AddScoped(verb);
        services.AddSingleton<StandingCache>();
        services.AddSingleton<IStandings>(provider => provider.GetRequiredService<StandingCache>());
        services.AddScoped<StaffAccounts>();
        services.AddScoped<UseCases>();
    }
}
