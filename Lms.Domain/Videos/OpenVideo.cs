using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Progress;

namespace Lms.Domain.Videos;

/// <summary>A video as its player takes it.</summary>
/// <param name="Source">YouTube: the video's id; Bunny Stream and VdoCipher: the address of their player.</param>
public sealed record PlayableVideo(int Id, VideoPlatform Platform, string Source);

/// <summary>Hands a student what the player of a video needs; asked for when it is to be played, because tickets last minutes.</summary>
public sealed class OpenVideo(ILmsDb db, TimeProvider clock, IVideoTickets tickets) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), no access to its lecture (403), or it cannot be played (400).</exception>
    public async Task<PlayableVideo> Handle(Actor actor, int videoId, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var video = await WatchableVideo.FindAsync(db, actor, videoId, clock.Now(), ct);
        var source = video.Platform switch
        {
            VideoPlatform.YouTube => VideoSources.YouTubeId(video.VideoUrl),
            VideoPlatform.BunnyStream => VideoSources.BunnyPlayer(video.VideoUrl),
            _ => await VdoCipherAsync(video.VideoUrl, ct),
        };
        return new PlayableVideo(video.Id, video.Platform, source.OrRefuse(VideoRefusals.Unplayable));
    }

    private async Task<string?> VdoCipherAsync(string video, CancellationToken ct)
    {
        if (video.Contains(':', StringComparison.Ordinal))
            return VideoSources.VdoCipherPlayer(video);
        return VideoSources.VdoCipherPlayer((await tickets.ForAsync(video, ct)).OrRefuse(VideoRefusals.NoTickets));
    }
}
