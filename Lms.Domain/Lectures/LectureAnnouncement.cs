using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>Tells the students of a course about a new lecture, once: when it is first on show.</summary>
internal static class LectureAnnouncement
{
    /// <summary>
    /// Adds one notification per student let into the course, stored with the next save. Two commands whatever their
    /// number, and their rows travel in the save's batches.
    /// </summary>
    public static async Task AnnounceAsync(this ILmsDb db, Lecture lecture, DateTimeOffset now, CancellationToken ct)
    {
        if (!lecture.IsVisible || lecture.AnnouncedAt is not null)
            return;
        var place = await db.Set<Topic>().Where(topic => topic.Id == lecture.TopicId)
            .Select(topic => new { topic.CourseId, CourseName = topic.Course.Name, IsOnShow = topic.IsActive && topic.Course.IsActive }).SingleAsync(ct);
        if (!place.IsOnShow || !lecture.Announce(now))
            return;
        var readers = await db.Set<Enrollment>()
            .Where(row => row.CourseId == place.CourseId && row.Status == EnrollmentStatus.Approved && row.Student.User.IsActive && row.Student.Status == StudentStatus.Active)
            .Select(row => row.Student.UserId).Distinct().ToListAsync(ct);
        db.Set<Notification>().AddRange(readers.Select(reader => LectureNotices.Added(lecture, reader, place.CourseId, place.CourseName, now)));
    }
}
