using System.Security.Cryptography;

namespace Lms.Web.Operations;

/// <summary>
/// What a page may load and run. Scripts come from this site, carry the request's nonce, or are one of the three video
/// players; no script text inside the markup runs without the nonce. Styles may be inline: Radzen and Blazor set
/// <c>style</c> attributes.
/// </summary>
public static class ContentSecurity
{
    /// <summary>For answers that are data: they load nothing, and only our own pages may frame them (a PDF in a viewer).</summary>
    public const string ForData = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private const string Players = "https://www.youtube.com https://assets.mediadelivery.net https://player.vdocipher.com";
    private const string PlayerFrames = "https://www.youtube.com https://www.youtube-nocookie.com https://iframe.mediadelivery.net https://player.mediadelivery.net https://player.vdocipher.com";

    private static readonly object NonceKey = new();

    /// <summary>The number that marks this answer's own inline scripts: <c>&lt;script nonce="@ContentSecurity.Nonce(http)"&gt;</c>.</summary>
    public static string Nonce(HttpContext http)
    {
        if (http.Items[NonceKey] is not string nonce)
            http.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }

    /// <summary>The policy of a page.</summary>
    public static string ForPage(string nonce) => string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}' {Players}",
        "script-src-attr 'none'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: https:",
        "font-src 'self' data:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        $"frame-src 'self' blob: {PlayerFrames}",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");
}
