using System.Net.Mime;

namespace Lms.Web.Api.Described;

/// <summary>Joins routes and their descriptions by the endpoint's name.</summary>
public static class DescribedRoutes
{
    /// <summary>Describes every route of the group whose name is among the documents; which names lack one is tested.</summary>
    public static void DescribedBy(this RouteGroupBuilder group, IEnumerable<EndpointDoc> docs)
    {
        var byName = docs.ToDictionary(doc => doc.Id);
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var name = endpoint.Metadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName;
            if (name is null || !byName.TryGetValue(name, out var doc))
                return;
            endpoint.Metadata.Add(doc);
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(doc.Status, doc.Answer ?? typeof(void), doc.Answer is null ? [] : [MediaTypeNames.Application.Json]));
        });
    }
}
