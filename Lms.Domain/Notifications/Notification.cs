namespace Lms.Domain.Notifications;

/// <summary>What a notification is about.</summary>
public enum NotificationType
{
    EnrollmentRequest,
    LecturePurchased,
    HomeworkSubmitted,
    QuizSubmitted,
    EnrollmentApproved,
    EnrollmentRejected,
    AccessExtended,
    BalanceRecharged,
    LectureAdded,
    MaterialAdded,
    HomeworkPublished,
    QuizPublished,
    HomeworkGraded,
    QuizGraded,
    System,
    LiveClassPlanned,
    LiveClassMoved,
    LiveClassCancelled,
    AnnouncementMade,
}

/// <summary>Something a person was told. Written in the transaction of the event it tells of.</summary>
public sealed class Notification
{
    public int Id { get; private set; }

    public required int RecipientId { get; init; }

    public required NotificationType Type { get; init; }

    public required string Title { get; init; }

    public required string Message { get; init; }

    /// <summary>A JSON object of ids, for example <c>{"enrollment": 1, "course": 2}</c>; null when there is nothing to point at.</summary>
    public string? Metadata { get; init; }

    public bool IsRead { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Marks it read; there is no way back.</summary>
    public void MarkRead() => IsRead = true;
}
