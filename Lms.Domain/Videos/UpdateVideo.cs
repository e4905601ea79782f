using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>Changes what is sent of a video (edutrack-5.4). Moved to another lecture without a place, it goes to the end.</summary>
public sealed class UpdateVideo(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), another teacher's video or lecture (403), a field is wrong (400).</exception>
    public async Task<VideoSummary> Handle(Actor actor, int videoId, Input<VideoDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Video>().Where(video => video.Id == videoId)
            .Select(video => new { Video = video, video.Lecture.Topic.Course.TeacherId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        var draft = input.Open(out var said);
        var video = found.Video;
        await VideoChecks.CheckAsync(db, actor, draft, said, video, ct);

        var now = clock.Now();
        if (draft.LectureId.Value is { } lecture && lecture != video.LectureId)
        {
            video.LectureId = lecture;
            video.Order = await VideoChecks.LastPlaceAsync(db, lecture, ct);
        }

        video.Name = draft.Name.Or(video.Name)!;
        video.Platform = Wording.Parse<VideoPlatform>(draft.Platform.Value) ?? video.Platform;
        video.VideoUrl = draft.VideoUrl.Or(video.VideoUrl)!;
        video.Order = draft.Order.Value ?? video.Order;
        video.DurationMinutes = draft.DurationMinutes.Or(video.DurationMinutes);
        video.IsActive = draft.IsActive.Value ?? video.IsActive;
        video.UpdatedAt = now;
        db.Note(actor, now, "video.changed", "video", videoId, $"Changed the video {video.Name}.");
        await db.SaveAsync(ct);
        return await db.Set<Video>().AsNoTracking().Where(row => row.Id == videoId).Select(VideoSummary.Projection).SingleAsync(ct);
    }
}
