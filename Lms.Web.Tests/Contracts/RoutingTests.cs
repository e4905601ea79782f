using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Contracts.Systems;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.Web.Tests.Contracts;

/// <summary>Every documented endpoint is routed as documented, under each of its paths, and carries its contract id; a dialect holds nothing else.</summary>
public sealed class RoutingTests(LmsApp app) : IClassFixture<LmsApp>
{
    public static TheoryData<string> Documented => [.. CallTable.All.Keys];

    public static TheoryData<string> Systems => [.. DocumentedSystem.All.Select(system => system.Contract.System)];

    [Theory]
    [MemberData(nameof(Documented))]
    public void Endpoint_IsRoutedAsDocumented(string id)
    {
        var (system, documented) = (DocumentedSystem.Of(id), CallTable.All[id].Endpoint);
        var all = app.EndpointsOf(system.Contract.System);
        var routed = Assert.Single(all, endpoint => Routed.NameOf(endpoint) == id);
        Assert.Equal(Contract.Shape(documented.Path), Contract.Shape(routed.RoutePattern.RawText!));
        Assert.Contains(documented.Method, MethodsOf(routed));
        Assert.Equal(system.EndsWithSlash, routed.RoutePattern.RawText!.EndsWith('/'));
        foreach (var path in documented.PathAliases ?? [])
            Assert.Contains(documented.Method, MethodsOf(Assert.Single(all, endpoint => Contract.Shape(endpoint.RoutePattern.RawText!) == Contract.Shape(path) && MethodsOf(endpoint).Contains(documented.Method))));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Dialect_HoldsNothingUndocumented(string name)
    {
        var contract = DocumentedSystem.All.Single(system => system.Contract.System == name).Contract;
        var known = contract.Endpoints.SelectMany(endpoint => (endpoint.PathAliases ?? []).Append(endpoint.Path).Select(path => $"{endpoint.Method} {Contract.Shape(path)}")).ToHashSet();
        Assert.Empty(app.EndpointsOf(name).SelectMany(endpoint => MethodsOf(endpoint).Take(1).Select(method => $"{method} {Contract.Shape(endpoint.RoutePattern.RawText!)}")).Except(known));
    }

    private static IReadOnlyList<string> MethodsOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
