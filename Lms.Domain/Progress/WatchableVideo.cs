using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>A video that the student at hand may watch now.</summary>
internal sealed record WatchableVideo(int Id, string Name, int LectureId, string LectureName, int? DurationMinutes, string StudentName, VideoPlatform Platform, string VideoUrl)
{
    /// <summary>The length its teacher gave it, in seconds; null without one.</summary>
    public int? DurationSeconds => DurationMinutes is > 0 and { } minutes ? minutes * 60 : null;

    /// <summary>Finds it, with one command.</summary>
    /// <exception cref="RefusedException">No such active video (404), the student has no access to its lecture (403).</exception>
    public static async Task<WatchableVideo> FindAsync(ILmsDb db, Actor actor, int videoId, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.Set<Video>().AsNoTracking().Where(video => video.Id == videoId && video.IsActive).Select(video => new
        {
            Video = new WatchableVideo(
                video.Id, video.Name, video.LectureId, video.Lecture.Name, video.DurationMinutes,
                db.Set<Student>().Where(student => student.Id == actor.StudentId).Select(student => student.NameAr).First(),
                video.Platform, video.VideoUrl),
            IsOpen = db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == video.LectureId),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return found.IsOpen ? found.Video : throw LectureAccess.Missing.Thrown();
    }
}
