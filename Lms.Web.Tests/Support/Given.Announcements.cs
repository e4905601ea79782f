using Lms.Domain.Announcements;
using Lms.Domain.Courses;

namespace Lms.Web.Tests.Support;

/// <summary>What teachers announce.</summary>
public sealed partial class Given
{
    /// <summary>An announcement of the course's teacher, shown for good unless said otherwise.</summary>
    public async Task<Announcement> Announcement(Course? course = null, DateTimeOffset? publishedAt = null, DateTimeOffset? shownUntil = null, DateTimeOffset? dueAt = null)
    {
        course ??= await Course();
        var at = publishedAt ?? Now;
        return await Store(new Announcement
        {
            CourseId = course.Id,
            Course = course,
            Title = $"Announcement {Number()}",
            Text = "First line.\nSecond line.",
            AuthorId = course.Teacher.UserId,
            PublishedAt = at,
            DueAt = dueAt,
            ShownUntil = shownUntil,
            UpdatedAt = at,
        });
    }
}
