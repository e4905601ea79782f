using Lms.Domain.Operations;
using Lms.Infrastructure.Health;
using Lms.Web.Operations;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.Web.Setup;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve people.</summary>
internal static class HealthSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ISystemProbe, SystemProbe>();
        var checks = builder.Services.AddHealthChecks()
            .AddCheck<StoppingHealth>("host")
            .AddCheck<DatabaseHealth>("database", timeout: Patience)
            .AddCheck<MigrationHealth>("migrations", timeout: Patience);
        if (DemoSetup.IsWanted(builder.Configuration, builder.Environment))
            checks.AddCheck<DemoHealth>("demo", timeout: Patience);
    }

    public static void MapHealth(this WebApplication app)
    {
        Map("/health/live", "health-live", _ => false);
        Map("/health/ready", "health-ready", _ => true);

        void Map(string path, string name, Func<HealthCheckRegistration, bool> which) => app
            .MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = HealthPage.WriteAsync })
            .WithMetadata(new Routine())
            .WithName(name)
            .AllowAnonymous();
    }
}
