using Lms.Domain.Enrollments;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about enrollments.</summary>
public static class EnrollmentNotices
{
    /// <summary>To the teacher and each active assistant: somebody asks to join.</summary>
    public static Notification Requested(Enrollment enrollment, int recipientId, string studentName, string courseName, DateTimeOffset now) => New(
        NotificationType.EnrollmentRequest, enrollment, recipientId, "New enrollment request", $"{studentName} asks to join {courseName}.", now);

    /// <summary>To the student: you are in.</summary>
    public static Notification Approved(Enrollment enrollment, int recipientId, string courseName, DateTimeOffset now) => New(
        NotificationType.EnrollmentApproved, enrollment, recipientId, "Enrollment approved", $"Your request to join {courseName} was approved.", now);

    /// <summary>To the student: not this time.</summary>
    public static Notification Rejected(Enrollment enrollment, int recipientId, string courseName, DateTimeOffset now) => New(
        NotificationType.EnrollmentRejected, enrollment, recipientId, "Enrollment rejected", $"Your request to join {courseName} was rejected.", now);

    private static Notification New(NotificationType type, Enrollment enrollment, int recipientId, string title, string message, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = type,
        Title = title,
        Message = message,
        Metadata = $$"""{"enrollment": {{enrollment.Id}}, "course": {{enrollment.CourseId}}}""",
        CreatedAt = now,
    };
}
