using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>Deletes sessions that no credential can belong to any more, and with them their refresh tokens.</summary>
public sealed class SweepSessions(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Unseen for so long, every cookie and token of a session has run out.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    /// <summary>Says how many sessions were deleted.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var before = clock.Now() - Keep;
        await db.Set<RefreshToken>().Where(token => token.ExpiresAt < before).ExecuteDeleteAsync(ct);
        return await db.Set<Session>().Where(session => session.LastSeenAt < before).ExecuteDeleteAsync(ct);
    }
}
