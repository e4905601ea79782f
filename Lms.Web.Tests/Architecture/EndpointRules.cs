using Lms.Web.Api;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Routing;

namespace Lms.Web.Tests.Architecture;

/// <summary>What every route of a dialect says about itself.</summary>
internal static class EndpointRules
{
    /// <summary>A name that the contract knows, and either a permission or a reason why anybody may call it.</summary>
    public static IEnumerable<string> Violations(IEnumerable<RouteEndpoint> endpoints, IReadOnlySet<string> contractIds, IReadOnlyDictionary<string, string> beyondTheContract)
    {
        foreach (var endpoint in endpoints)
        {
            var said = $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {endpoint.RoutePattern.RawText}";
            var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
            if (name is null)
                yield return $"{said} has no name";
            else if (!contractIds.Contains(name) && !beyondTheContract.ContainsKey(name))
                yield return $"{said} is named {name}, which no contract knows";
            else if (endpoint.Metadata.GetMetadata<Dialect>() is { } dialect && !name.StartsWith(dialect.Name + "-", StringComparison.Ordinal))
                yield return $"{said} is named {name} but belongs to {dialect.Name}";
            var needs = endpoint.Metadata.GetOrderedMetadata<PermissionRequirement>().Count;
            var isPublic = endpoint.Metadata.GetMetadata<PublicRoute>() is not null;
            if (needs > 0 == isPublic)
                yield return isPublic ? $"{said} is public and needs a permission" : $"{said} says neither a permission nor that it is public";
        }
    }
}
