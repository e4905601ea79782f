using Lms.Web.Api;

namespace Lms.Web.Operations;

/// <summary>
/// What a request is called in logs and metrics: never its path, which anybody can invent, but the name of the route
/// that answered, of which there is a fixed number.
/// </summary>
/// <param name="Dialect">The dialect's name, or <c>web</c>.</param>
/// <param name="Endpoint">The endpoint's name (its contract id), a page's route pattern, <c>static</c> or <c>none</c>.</param>
/// <param name="IsRoutine">True for what is asked so often and means so little that logs leave it out.</param>
public readonly record struct RouteLabel(string Dialect, string Endpoint, bool IsRoutine)
{
    /// <summary>The label of the route that was matched.</summary>
    public static RouteLabel Of(HttpContext http)
    {
        // What routing answers itself (a method the path does not know) is an endpoint, but not a route.
        var endpoint = http.GetEndpoint() as RouteEndpoint;
        if (endpoint?.Metadata.GetMetadata<Dialect>() is { } dialect)
            return new RouteLabel(dialect.Name, NameOf(endpoint), false);
        if (endpoint is null)
            return new RouteLabel(http.RequestServices.GetRequiredService<Dialects>().Of(http)?.Name ?? "web", "none", false);
        if (endpoint.Metadata.GetMetadata<Routine>() is not null)
            return new RouteLabel("web", NameOf(endpoint), true);
        return IsStaticAsset(endpoint) ? new RouteLabel("web", "static", true) : new RouteLabel("web", NameOf(endpoint), false);
    }

    private static string NameOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.RoutePattern.RawText ?? "unnamed";

    private static bool IsStaticAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}

/// <summary>Marks a route that machines ask every few seconds: health and metrics.</summary>
public sealed record Routine;
