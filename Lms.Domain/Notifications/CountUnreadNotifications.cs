using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>How many notifications the actor has not read (edutrack-12.2).</summary>
public sealed class CountUnreadNotifications(ILmsDb db) : IUseCase
{
    public Task<int> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadNotifications);
        return db.Set<Notification>().CountAsync(row => row.RecipientId == actor.UserId && !row.IsRead, ct);
    }
}
