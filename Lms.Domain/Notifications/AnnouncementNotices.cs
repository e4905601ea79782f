using System.Globalization;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about announcements.</summary>
internal static class AnnouncementNotices
{
    /// <summary>To every student who was let into the course: there is something to read.</summary>
    public static async Task MadeAsync(ILmsDb db, Announcement row, string courseName, DateTimeOffset now, CancellationToken ct)
    {
        var courseId = row.CourseId;
        var readers = await db.Set<Enrollment>().Where(enrollment => enrollment.CourseId == courseId && enrollment.Status == EnrollmentStatus.Approved)
            .Select(enrollment => enrollment.Student.UserId).Distinct().ToListAsync(ct);
        db.Set<Notification>().AddRange(readers.Select(reader => new Notification
        {
            RecipientId = reader,
            Type = NotificationType.AnnouncementMade,
            Title = "New announcement",
            Message = $"\"{row.Title}\" was announced in {courseName}.",
            Metadata = string.Create(CultureInfo.InvariantCulture, $$"""{"announcement": {{row.Id}}, "course": {{courseId}}}"""),
            CreatedAt = now,
        }));
    }
}
