using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>Ends sessions; ending one twice changes nothing. The refresh tokens die with their session.</summary>
internal static class SessionEnding
{
    /// <summary>Ends one session.</summary>
    public static Task<int> EndSessionAsync(this ILmsDb db, Guid sessionId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Session>().Where(session => session.Id == sessionId).EndAsync(now, ct);

    /// <summary>Ends every session of an account, except perhaps the one that asks.</summary>
    public static Task<int> EndSessionsOfAsync(this ILmsDb db, int userId, Guid? except, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Session>().Where(session => session.UserId == userId && session.Id != except).EndAsync(now, ct);

    /// <summary>Ends these sessions.</summary>
    public static Task<int> EndAsync(this IQueryable<Session> sessions, DateTimeOffset now, CancellationToken ct) =>
        sessions.Where(session => session.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), ct);
}
