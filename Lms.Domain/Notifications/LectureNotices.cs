using Lms.Domain.Courses;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about lectures.</summary>
public static class LectureNotices
{
    /// <summary>To a student of the course: there is something new.</summary>
    public static Notification Added(Lecture lecture, int recipientId, int courseId, string courseName, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.LectureAdded,
        Title = "New lecture",
        Message = $"\"{lecture.Name}\" was added to {courseName}.",
        Metadata = $$"""{"lecture": {{lecture.Id}}, "course": {{courseId}}}""",
        CreatedAt = now,
    };
}
