using System.Linq.Expressions;

namespace Lms.Domain.Notifications;

/// <summary>Everything any dialect or page shows of a notification.</summary>
public sealed record NotificationSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<Notification, NotificationSummary>> Projection = row => new NotificationSummary
    {
        Id = row.Id,
        Type = row.Type,
        Title = row.Title,
        Message = row.Message,
        Metadata = row.Metadata,
        IsRead = row.IsRead,
        CreatedAt = row.CreatedAt,
    };

    public required int Id { get; init; }

    public required NotificationType Type { get; init; }

    public required string Title { get; init; }

    public required string Message { get; init; }

    /// <summary>A JSON object of ids, or null.</summary>
    public string? Metadata { get; init; }

    public required bool IsRead { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
