using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.VideoMarks;

/// <summary>The moments that the calling student has marked in a video, in their order.</summary>
public sealed class ListVideoMarks(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<VideoMarkSummary>> Handle(Actor actor, int videoId, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        return await db.Set<VideoMark>().AsNoTracking().Where(row => row.StudentId == actor.StudentId && row.VideoId == videoId)
            .OrderBy(row => row.AtSeconds).ThenBy(row => row.Id).Select(VideoMarkSummary.Projection).ToListAsync(ct);
    }
}
