using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.Web.Tests.Contracts;

/// <summary>Every documented endpoint is routed as documented and carries its contract id; a dialect holds nothing else.</summary>
public sealed class RoutingTests(LmsApp app) : IClassFixture<LmsApp>
{
    /// <summary>Question bank, homework and quizzes are not part of the product yet.</summary>
    private static readonly int[] LaterGroups = [8, 9, 10];

    /// <summary>Documented endpoints that are still missing; the list only ever shrinks.</summary>
    private static readonly string[] Missing =
    [
        "edutrack-0.1", "edutrack-0.2", "edutrack-0.3", "edutrack-0.4",
        "edutrack-1.1", "edutrack-1.2", "edutrack-1.3", "edutrack-1.4", "edutrack-1.5",
        "edutrack-2.1", "edutrack-2.2", "edutrack-2.3", "edutrack-2.4", "edutrack-2.5", "edutrack-2.6", "edutrack-2.7",
        "edutrack-3.1", "edutrack-3.2", "edutrack-3.3", "edutrack-3.4", "edutrack-3.5",
        "edutrack-4.1", "edutrack-4.2", "edutrack-4.3", "edutrack-4.4", "edutrack-4.5", "edutrack-4.6",
        "edutrack-5.1", "edutrack-5.2", "edutrack-5.3", "edutrack-5.4", "edutrack-5.5",
        "edutrack-7.1", "edutrack-7.2", "edutrack-7.3", "edutrack-7.4", "edutrack-7.5",
        "edutrack-11.1", "edutrack-11.2", "edutrack-11.3", "edutrack-11.4", "edutrack-11.5", "edutrack-11.6",
        "edutrack-12.1", "edutrack-12.2", "edutrack-12.3", "edutrack-12.4",
        "edutrack-13.1", "edutrack-13.2", "edutrack-13.3",
        "edutrack-14.1", "edutrack-14.2", "edutrack-14.3",
        "edutrack-15.1", "edutrack-15.2", "edutrack-15.3", "edutrack-15.4", "edutrack-15.5",
        "edutrack-16.1", "edutrack-16.2", "edutrack-16.3", "edutrack-16.4", "edutrack-16.5", "edutrack-16.6",
    ];

    public static TheoryData<string> Documented => [.. Contract.EduTrack.Endpoints.Where(endpoint => !LaterGroups.Contains(endpoint.GroupNumber)).Select(endpoint => endpoint.Id)];

    [Theory]
    [MemberData(nameof(Documented))]
    public void Endpoint_IsRoutedAsDocumented(string id)
    {
        if (Missing.Contains(id) && !app.IsRouted(id))
            return;
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
