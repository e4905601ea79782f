using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>One video, for whoever may watch or manage it (edutrack-5.2).</summary>
public sealed class GetVideo(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such video within reach (404).</exception>
    public async Task<VideoSummary> Handle(Actor actor, int videoId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        return await db.ReadableVideos(actor, reach, clock.Now()).Where(row => row.Id == videoId).Select(VideoSummary.Projection).FirstOrDefaultAsync(ct).OrRefuseAsync();
    }
}
