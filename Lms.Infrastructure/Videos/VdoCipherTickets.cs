using System.Net.Http.Headers;
using System.Net.Http.Json;
using Lms.Domain.Common;
using Lms.Domain.Videos;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Videos;

/// <summary>Asks VdoCipher's server interface for tickets.</summary>
/// <param name="http">Points at VdoCipher.</param>
/// <param name="secret">The key of the site's account there; null without one.</param>
/// <param name="log">Told when VdoCipher says no.</param>
public sealed partial class VdoCipherTickets(HttpClient http, string? secret, ILogger<VdoCipherTickets> log) : IVideoTickets
{
    /// <summary>VdoCipher's server interface.</summary>
    public static readonly Uri Usual = new("https://dev.vdocipher.com/api/");

    /// <summary>How long a ticket can be redeemed; VdoCipher recommends no less.</summary>
    private const int LifetimeSeconds = 300;

    /// <inheritdoc />
    public async Task<VideoTicket?> ForAsync(string videoId, CancellationToken ct)
    {
        if (secret is null)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"videos/{Uri.EscapeDataString(videoId)}/otp") { Content = JsonContent.Create(new { ttl = LifetimeSeconds }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Apisecret", secret);
        try
        {
            using var answer = await http.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<VideoTicket>(ct) is { Otp.Length: > 0, PlaybackInfo.Length: > 0 } ticket)
                return ticket;
            SaidNo(videoId, (int)answer.StatusCode);
        }
        catch (HttpRequestException away)
        {
            IsAway(videoId, away);
        }
        catch (TaskCanceledException late) when (!ct.IsCancellationRequested)
        {
            IsAway(videoId, late);
        }

        throw VideoRefusals.TicketRefused.Thrown();
    }

    [LoggerMessage(LogLevel.Warning, "VdoCipher handed out no ticket for video {VideoId}: status {Status}")]
    private partial void SaidNo(string videoId, int status);

    [LoggerMessage(LogLevel.Warning, "VdoCipher did not answer when asked for a ticket for video {VideoId}")]
    private partial void IsAway(string videoId, Exception failure);
}
