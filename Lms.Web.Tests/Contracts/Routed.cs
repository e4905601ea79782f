using Lms.Web.Api;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Contracts;

/// <summary>What the live routing table holds.</summary>
public static class Routed
{
    /// <summary>The endpoints of one dialect.</summary>
    public static IReadOnlyList<RouteEndpoint> EndpointsOf(this LmsApp app, string dialect) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<Dialect>()?.Name == dialect)];

    /// <summary>The endpoint's name: its contract id.</summary>
    public static string NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "(unnamed)";
}
