using Lms.Domain.Common;

namespace Lms.Web.Api;

/// <summary>One of the documented ways of speaking JSON: where its paths begin and what its errors look like.</summary>
public abstract class Dialect
{
    /// <summary>Short name: the prefix of endpoint ids and of the OpenAPI document's address.</summary>
    public abstract string Name { get; }

    /// <summary>What people call it.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the documented paths end with a slash.</summary>
    public virtual bool EndsPathsWithSlash => true;

    /// <summary>Whether decimal numbers are written as text.</summary>
    public virtual bool DecimalsAreText => true;

    /// <summary>
    /// True when a path belongs to this dialect; asked when no endpoint was matched, so that even an unknown path or a
    /// wrong method is answered in the right words.
    /// </summary>
    public abstract bool Owns(PathString path);

    /// <summary>Maps every endpoint.</summary>
    public abstract void Map(IEndpointRouteBuilder routes);

    /// <summary>Writes a refusal: status, headers and body.</summary>
    public abstract Task WriteAsync(HttpContext http, Refusal refusal);

    /// <summary>Writes the answer to a method that the path does not know.</summary>
    public abstract Task WriteMethodNotAllowedAsync(HttpContext http);

    /// <summary>Writes the answer to a fault of ours; the log has the details.</summary>
    public abstract Task WriteFaultAsync(HttpContext http);
}

/// <summary>Finds the dialect a request speaks: by the route's metadata, else by its path.</summary>
public sealed class Dialects(IEnumerable<Dialect> all)
{
    private readonly Dialect[] known = [.. all];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Dialect> All => known;

    /// <summary>The dialect, or null for a page.</summary>
    public Dialect? Of(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Dialect>() ?? Array.Find(known, dialect => dialect.Owns(http.Request.Path));
}
