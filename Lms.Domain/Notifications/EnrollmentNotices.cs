using Lms.Domain.Enrollments;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about enrollments.</summary>
public static class EnrollmentNotices
{
    /// <summary>To the student: you are in.</summary>
    public static Notification Approved(Enrollment enrollment, int recipientId, string courseName, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.EnrollmentApproved,
        Title = "Enrollment approved",
        Message = $"Your request to join {courseName} was approved.",
        Metadata = $$"""{"enrollment": {{enrollment.Id}}, "course": {{enrollment.CourseId}}}""",
        CreatedAt = now,
    };
}
