using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.Web.Tests.Contracts;

/// <summary>Every documented endpoint is routed as documented and carries its contract id; a dialect holds nothing else.</summary>
public sealed class RoutingTests(LmsApp app) : IClassFixture<LmsApp>
{
    public static TheoryData<string> Documented => [.. Contract.EduTrack.Endpoints.Select(endpoint => endpoint.Id)];

    [Theory]
    [MemberData(nameof(Documented))]
    public void Endpoint_IsRoutedAsDocumented(string id)
    {
        var documented = Contract.EduTrack[id];
        var routed = Assert.Single(app.EndpointsOf("edutrack"), endpoint => Routed.NameOf(endpoint) == id);
        Assert.Equal(Contract.Shape(documented.Path), Contract.Shape(routed.RoutePattern.RawText!));
        Assert.Contains(documented.Method, MethodsOf(routed));
        Assert.EndsWith("/", routed.RoutePattern.RawText, StringComparison.Ordinal);
    }

    [Fact]
    public void Dialect_HoldsNothingUndocumented()
    {
        var known = Contract.EduTrack.Endpoints.Select(endpoint => endpoint.Id).ToHashSet();
        Assert.Empty(app.EndpointsOf("edutrack").Where(endpoint => !known.Contains(Routed.NameOf(endpoint))).Select(endpoint => $"{Routed.NameOf(endpoint)} {endpoint.RoutePattern.RawText}"));
    }

    private static IReadOnlyList<string> MethodsOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
