using System.Text.RegularExpressions;

namespace Lms.Domain.Videos;

/// <summary>
/// Turns what a teacher entered into what the platform's player takes. Only the platforms' own hosts are accepted: a
/// page frames nothing else.
/// </summary>
public static partial class VideoSources
{
    private const string BunnyEmbed = "https://iframe.mediadelivery.net/embed/";

    /// <summary>The id in any of YouTube's addresses (watch, youtu.be, embed, shorts, live); null when there is none.</summary>
    public static string? YouTubeId(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = host.ToLowerInvariant() switch
        {
            "youtu.be" => path.FirstOrDefault(),
            "youtube.com" or "m.youtube.com" or "music.youtube.com" or "youtube-nocookie.com" => path switch
            {
                ["watch"] => VideoParameter().Match(uri.Query) is { Success: true } match ? match.Groups[1].Value : null,
                ["embed" or "shorts" or "live" or "v", var last, ..] => last,
                _ => null,
            },
            _ => null,
        };
        return id is not null && YouTubeName().IsMatch(id) ? id : null;
    }

    /// <summary>The address of Bunny Stream's player for an address of theirs or <c>library/video</c>; null for anything else.</summary>
    public static string? BunnyPlayer(string video)
    {
        if (!video.Contains(':', StringComparison.Ordinal))
            return BunnyPath().IsMatch(video) ? BunnyEmbed + video : null;
        if (!Uri.TryCreate(video, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.Host is not ("iframe.mediadelivery.net" or "player.mediadelivery.net"))
            return null;
        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path is ["embed" or "play", var library, var id] && BunnyPath().IsMatch($"{library}/{id}") ? $"https://{uri.Host}/embed/{library}/{id}{uri.Query}" : null;
    }

    /// <summary>The address itself when it is a whole one of VdoCipher's player; null for anything else.</summary>
    public static string? VdoCipherPlayer(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host == "player.vdocipher.com" ? address : null;

    /// <summary>The address of VdoCipher's player with a ticket.</summary>
    public static string VdoCipherPlayer(VideoTicket ticket) =>
        $"https://player.vdocipher.com/v2/?otp={Uri.EscapeDataString(ticket.Otp)}&playbackInfo={Uri.EscapeDataString(ticket.PlaybackInfo)}";

    [GeneratedRegex("[?&]v=([^&]+)")]
    private static partial Regex VideoParameter();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{6,20}\z")]
    private static partial Regex YouTubeName();

    [GeneratedRegex(@"^[0-9]+/[0-9a-fA-F-]{36}\z")]
    private static partial Regex BunnyPath();
}
