using System.Data.Common;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Health;

/// <summary>The database can be reached.</summary>
public sealed class DatabaseHealth(LmsDbContext db) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database cannot be reached.");
}

/// <summary>Every migration of this version has been applied.</summary>
public sealed class MigrationHealth(LmsDbContext db, ILogger<MigrationHealth> log) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Migrations not applied yet: {pending}.");
        }
        catch (DbException fault)
        {
            return Unhealthy.Because(fault, log, "The migrations could not be asked for.");
        }
    }
}

/// <summary>When demo data is wanted, it is there.</summary>
public sealed class DemoHealth(LmsDbContext db, ILogger<DemoHealth> log) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await db.Users.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The demo data is not there yet.");
        }
        catch (DbException fault)
        {
            return Unhealthy.Because(fault, log, "The demo data could not be asked for.");
        }
    }
}

internal static class Unhealthy
{
    /// <summary>The log gets the reason; the page, which anybody may read, gets only the sentence.</summary>
    public static HealthCheckResult Because(DbException fault, ILogger log, string sentence)
    {
        log.LogWarning(fault, "{Sentence}", sentence);
        return HealthCheckResult.Unhealthy(sentence);
    }
}
