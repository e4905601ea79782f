using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>Marks everything the actor was told so far as read (edutrack-12.3).</summary>
public sealed class MarkAllNotificationsRead(ILmsDb db, INotificationFeed feed) : IUseCase
{
    public async Task Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadNotifications);
        if (await db.Set<Notification>().Where(row => row.RecipientId == actor.UserId && !row.IsRead).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsRead, true), ct) > 0)
            await feed.MarkedReadAsync(actor.UserId, ct);
    }
}
