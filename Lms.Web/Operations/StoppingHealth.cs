using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.Web.Operations;

/// <summary>Not ready any more once the host was asked to stop: a load balancer sends new people elsewhere.</summary>
public sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The host is stopping.") : HealthCheckResult.Healthy());
}
