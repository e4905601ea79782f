namespace Lms.Web.Doors;

/// <summary>The places from which browsers may act with our cookies: our own address and <c>Origins:Trusted</c>.</summary>
public sealed class Origins(IConfiguration configuration)
{
    private readonly HashSet<string> trusted = new(
        (configuration.GetSection("Origins:Trusted").Get<string[]>() ?? []).Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>The configured places.</summary>
    public IReadOnlyCollection<string> Trusted => trusted;

    /// <summary>
    /// Whether a request that says it comes from this place may use our cookies. Our own name counts with http and
    /// https alike: a proxy may have ended the encryption without saying so.
    /// </summary>
    public bool Allows(HttpRequest request, Uri origin) =>
        string.Equals(origin.Authority, AuthorityOf(request), StringComparison.OrdinalIgnoreCase) || trusted.Contains(origin.GetLeftPart(UriPartial.Authority));

    /// <summary>Where a request says it comes from: its <c>Origin</c>, else its <c>Referer</c>; null when it does not say, or says nothing readable.</summary>
    public static Uri? Of(HttpRequest request)
    {
        var said = request.Headers.Origin.Count > 0 ? request.Headers.Origin.ToString() : request.Headers.Referer.ToString();
        return Uri.TryCreate(said, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" ? origin : null;
    }

    /// <summary>Whether a request says where it comes from at all; <c>Origin: null</c> counts, and is never allowed.</summary>
    public static bool IsSaid(HttpRequest request) => request.Headers.Origin.Count > 0 || request.Headers.Referer.Count > 0;

    /// <summary>Our own address without the port that its scheme implies, as <see cref="Uri.Authority"/> writes it.</summary>
    private static string AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : request.Host.ToString();
}
