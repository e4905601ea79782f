using Lms.Domain.Materials;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about study materials.</summary>
public static class MaterialNotices
{
    /// <summary>To a student with access to the lecture: there is something new to read.</summary>
    public static Notification Added(Material material, int recipientId, string lectureName, int courseId, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.MaterialAdded,
        Title = "New material",
        Message = $"\"{material.Title}\" was added to {lectureName}.",
        Metadata = $$"""{"material": {{material.Id}}, "lecture": {{material.LectureId}}, "course": {{courseId}}}""",
        CreatedAt = now,
    };
}
