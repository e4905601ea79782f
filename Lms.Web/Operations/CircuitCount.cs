using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Lms.Web.Operations;

/// <summary>Counts the circuits this node holds, for the metrics.</summary>
public sealed class CircuitCount(RequestMeter meter) : CircuitHandler
{
    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        meter.Circuits(1);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        meter.Circuits(-1);
        return Task.CompletedTask;
    }
}
