using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>Notes that a session is in use. Call it now and then, not with every request.</summary>
public sealed class TouchSession(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>After which it is worth noting again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Notes it.</summary>
    public Task Handle(Guid sessionId, CancellationToken ct)
    {
        var now = clock.Now();
        return db.Set<Session>().Where(session => session.Id == sessionId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct);
    }
}
