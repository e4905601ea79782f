using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>Which notifications are wanted; null leaves a criterion out.</summary>
public sealed record NotificationFilter
{
    public bool? IsRead { get; init; }

    public NotificationType? Type { get; init; }
}

/// <summary>What the actor was told, newest first (edutrack-12.1).</summary>
public sealed class ListNotifications(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public Task<Page<NotificationSummary>> Handle(Actor actor, Input<NotificationFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadNotifications);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == actor.UserId);
        if (filter.IsRead is { } read)
            rows = rows.Where(row => row.IsRead == read);
        if (filter.Type is { } type)
            rows = rows.Where(row => row.Type == type);
        return rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(NotificationSummary.Projection).PageAsync(request, ct);
    }
}
