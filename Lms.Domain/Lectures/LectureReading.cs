using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Videos;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>Reads lectures together with their videos: one command for each, however many there are.</summary>
internal static class LectureReading
{
    /// <summary>The lectures in their order, each with the videos the actor may watch.</summary>
    public static async Task<IReadOnlyList<LectureDetail>> DetailsAsync(
        this ILmsDb db, IQueryable<Lecture> which, Actor actor, Reach reach, DateTimeOffset now, CancellationToken ct)
    {
        var lectures = await which.OrderBy(row => row.Order).ThenBy(row => row.Id).Select(LectureSummary.Projection(db, actor.StudentId)).ToListAsync(ct);
        if (lectures.Count == 0)
            return [];
        var ids = lectures.ConvertAll(lecture => lecture.Id);
        var videos = (await db.ReadableVideos(actor, reach, now).Where(video => ids.Contains(video.LectureId))
            .OrderBy(video => video.Order).ThenBy(video => video.Id).Select(VideoSummary.Projection).ToListAsync(ct)).ToLookup(video => video.LectureId);
        return lectures.ConvertAll(lecture => new LectureDetail(lecture, [.. videos[lecture.Id]]));
    }

    /// <summary>A lecture as its teacher sees it after a change.</summary>
    public static async Task<LectureDetail> WholeAsync(this ILmsDb db, int lectureId, CancellationToken ct)
    {
        var lecture = await db.Set<Lecture>().AsNoTracking().Where(row => row.Id == lectureId).Select(LectureSummary.Projection(db, null)).SingleAsync(ct);
        var videos = await db.Set<Video>().AsNoTracking().Where(video => video.LectureId == lectureId)
            .OrderBy(video => video.Order).ThenBy(video => video.Id).Select(VideoSummary.Projection).ToListAsync(ct);
        return new LectureDetail(lecture, videos);
    }
}
