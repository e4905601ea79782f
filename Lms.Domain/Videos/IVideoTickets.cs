namespace Lms.Domain.Videos;

/// <summary>What VdoCipher's player is given to play one video once.</summary>
/// <param name="Otp">The one-time password.</param>
/// <param name="PlaybackInfo">Which video it is for, in VdoCipher's own words.</param>
public sealed record VideoTicket(string Otp, string PlaybackInfo);

/// <summary>The way to VdoCipher, which hands out its videos only for tickets that the site asks for.</summary>
public interface IVideoTickets
{
    /// <summary>A ticket for a few minutes; null while the site has no key of its own there.</summary>
    /// <exception cref="Common.RefusedException">VdoCipher does not answer, or knows no such video.</exception>
    Task<VideoTicket?> ForAsync(string videoId, CancellationToken ct);
}
