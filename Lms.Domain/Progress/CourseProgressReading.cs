using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>Reads how far a student is, in as many courses as wanted with two commands; the database adds up.</summary>
public static class CourseProgressReading
{
    /// <summary>How many missing items are named; the rest is only counted.</summary>
    public const int MostMissing = 5;

    /// <summary>The courses the student was let into, in the order of their names.</summary>
    internal static Task<IReadOnlyList<CourseProgress>> OfStudentAsync(ILmsDb db, int studentId, DateTimeOffset now, CancellationToken ct) => OfStudentAsync(db, studentId, null, now, ct);

    /// <summary>Those of them that this teacher teaches; of every teacher when null.</summary>
    internal static async Task<IReadOnlyList<CourseProgress>> OfStudentAsync(ILmsDb db, int studentId, int? teacherId, DateTimeOffset now, CancellationToken ct)
    {
        var watched = db.Set<VideoProgress>().Where(row => row.StudentId == studentId);
        var bought = db.Set<Purchase>().Where(row => row.StudentId == studentId);
        var items = db.Set<Video>().Where(video => video.IsActive && video.Lecture.IsVisible && video.Lecture.Topic.IsActive);
        var joined = db.Set<Course>().AsNoTracking().Where(course => course.IsActive && (teacherId == null || course.TeacherId == teacherId)
            && db.Set<Enrollment>().Any(row => row.StudentId == studentId && row.LiveCourseId == course.Id && row.Status == EnrollmentStatus.Approved));

        var courses = await joined.OrderBy(course => course.Name).ThenBy(course => course.Id).Select(course => new
        {
            course.Id,
            course.Name,
            TeacherName = course.Teacher.User.Name,
            course.CoverId,
            Items = items.Count(video => video.Lecture.Topic.CourseId == course.Id),
            Done = watched.Count(row => row.IsCompleted && items.Any(video => video.Id == row.VideoId && video.Lecture.Topic.CourseId == course.Id)),
            Partial = watched.Where(row => !row.IsCompleted && items.Any(video => video.Id == row.VideoId && video.Lecture.Topic.CourseId == course.Id))
                .Sum(row => row.PercentWatched < ProgressRule.Done ? row.PercentWatched : ProgressRule.Done - 1),
        }).ToListAsync(ct);
        if (courses.Count == 0)
            return [];

        var missing = await joined.Select(course => new
        {
            course.Id,
            First = items.Where(video => video.Lecture.Topic.CourseId == course.Id && !watched.Any(row => row.VideoId == video.Id && row.IsCompleted))
                .OrderBy(video => video.Lecture.Topic.Order).ThenBy(video => video.Lecture.TopicId)
                .ThenBy(video => video.Lecture.Order).ThenBy(video => video.LectureId).ThenBy(video => video.Order).ThenBy(video => video.Id)
                .Take(MostMissing)
                .Select(video => new
                {
                    video.Id,
                    video.Name,
                    video.LectureId,
                    LectureName = video.Lecture.Name,
                    Percent = watched.Where(row => row.VideoId == video.Id).Select(row => row.PercentWatched).FirstOrDefault(),
                    AccessEnds = bought.Where(row => row.LectureId == video.LectureId)
                        .OrderByDescending(row => row.EffectiveExpiry).Select(row => (DateTimeOffset?)row.EffectiveExpiry).FirstOrDefault(),
                }).ToList(),
        }).ToDictionaryAsync(row => row.Id, row => row.First, ct);

        return courses.ConvertAll(course => new CourseProgress
        {
            CourseId = course.Id,
            CourseName = course.Name,
            TeacherName = course.TeacherName,
            CoverId = course.CoverId,
            ItemCount = course.Items,
            DoneCount = course.Done,
            Credits = ((long)course.Done * ProgressRule.Done) + course.Partial,
            FirstMissing = [.. missing[course.Id].Select(item => new MissingItem
            {
                VideoId = item.Id,
                VideoName = item.Name,
                LectureId = item.LectureId,
                LectureName = item.LectureName,
                PercentWatched = item.Percent,
                Reason = ReasonOf(item.AccessEnds, item.Percent, now),
            })],
        });
    }

    private static MissingReason ReasonOf(DateTimeOffset? accessEnds, int percent, DateTimeOffset now) => accessEnds switch
    {
        null => MissingReason.NotBought,
        { } end when end <= now => MissingReason.AccessEnded,
        _ => percent == 0 ? MissingReason.NotStarted : MissingReason.PartlyWatched,
    };
}
