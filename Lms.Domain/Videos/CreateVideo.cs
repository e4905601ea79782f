using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>Adds a video to one of the teacher's lectures (edutrack-5.3).</summary>
public sealed class CreateVideo(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403), a field is wrong (400).</exception>
    public async Task<VideoSummary> Handle(Actor actor, Input<VideoDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var draft = input.Open(out var said);
        await VideoChecks.CheckAsync(db, actor, draft, said, null, ct);

        var now = clock.Now();
        var lectureId = draft.LectureId.Value!.Value;
        var id = await db.InTransaction(
            async () =>
            {
                var video = new Video
                {
                    LectureId = lectureId,
                    Name = draft.Name.Value!,
                    Platform = Wording.Parse<VideoPlatform>(draft.Platform.Value)!.Value,
                    VideoUrl = draft.VideoUrl.Value!,
                    Order = draft.Order.Value ?? await VideoChecks.LastPlaceAsync(db, lectureId, ct),
                    DurationMinutes = draft.DurationMinutes.Value,
                    IsActive = draft.IsActive.Value ?? true,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Set<Video>().Add(video);
                await db.SaveAsync(ct);
                db.Note(actor, now, "video.created", "video", video.Id, $"Added the video {video.Name}.");
                await db.SaveAsync(ct);
                return video.Id;
            },
            ct);
        return await db.Set<Video>().AsNoTracking().Where(video => video.Id == id).Select(VideoSummary.Projection).SingleAsync(ct);
    }
}
