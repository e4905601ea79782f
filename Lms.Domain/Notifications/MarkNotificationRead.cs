using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>Marks one of the actor's notifications as read (edutrack-12.4); doing it again changes nothing.</summary>
public sealed class MarkNotificationRead(ILmsDb db, INotificationFeed feed) : IUseCase
{
    /// <exception cref="RefusedException">The actor has no such notification (404).</exception>
    public async Task Handle(Actor actor, int notificationId, CancellationToken ct)
    {
        actor.Require(Permission.ReadNotifications);
        var mine = db.Set<Notification>().Where(row => row.Id == notificationId && row.RecipientId == actor.UserId);
        if (await mine.Where(row => !row.IsRead).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsRead, true), ct) > 0)
            await feed.MarkedReadAsync(actor.UserId, ct);
        else if (!await mine.AnyAsync(ct))
            throw GeneralRefusals.NotFound.Thrown();
    }
}
