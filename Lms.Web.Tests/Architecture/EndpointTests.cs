using System.Text.Json;
using Lms.Domain.Access;
using Lms.Web.Api;
using Lms.Web.Doors;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Architecture;

/// <summary>The live routing table: every route of a dialect is named by its contract and says who may call it.</summary>
public sealed class EndpointTests(LmsApp app) : IClassFixture<LmsApp>
{
    /// <summary>Routes that no contract knows, and why they are there.</summary>
    private static readonly Dictionary<string, string> BeyondTheContract = new()
    {
        ["testpress-0.1-v2.3"] = "an older path of testpress-0.1",
        ["testpress-0.1-v2.2"] = "an older path of testpress-0.1",
    };

    [Fact]
    public void Routes_Today_AreNamedAndGuarded()
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<Dialect>() is not null).ToList();
        Assert.NotEmpty(endpoints);
        Rules.Hold(EndpointRules.Violations(endpoints, ContractIds(), BeyondTheContract));
    }

    [Fact]
    public void Routes_PlantedViolations_AreFound() => Assert.Equal(
        [
            "GET /nameless has no name",
            "GET /unknown is named edutrack-99.9, which no contract knows",
            "GET /unguarded says neither a permission nor that it is public",
            "GET /both is public and needs a permission",
        ],
        EndpointRules.Violations(
            [
                Endpoint("/nameless", null, new PublicRoute("planted")),
                Endpoint("/unknown", "edutrack-99.9", new PublicRoute("planted")),
                Endpoint("/unguarded", "edutrack-6.6"),
                Endpoint("/both", "edutrack-6.6", new PublicRoute("planted"), new PermissionRequirement(Permission.ReadEnrollments)),
                Endpoint("/good", "edutrack-6.6", new PermissionRequirement(Permission.ReadEnrollments)),
            ],
            ContractIds(), BeyondTheContract));

    private static HashSet<string> ContractIds() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Contracts"), "*.json")
        .SelectMany(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("endpoints").EnumerateArray().Select(endpoint => endpoint.GetProperty("id").GetString()!).ToList())
        .ToHashSet(StringComparer.Ordinal);

    private static RouteEndpoint Endpoint(string path, string? name, params object[] metadata) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0,
        new EndpointMetadataCollection([new HttpMethodMetadata(["GET"]), .. name is null ? metadata : metadata.Prepend(new EndpointNameMetadata(name))]), null);
}
