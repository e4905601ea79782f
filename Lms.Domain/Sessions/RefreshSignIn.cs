using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>
/// Exchanges a refresh token for a new pair (edutrack-0.3). A token is good once: whoever shows it a second time, be it
/// a thief or the client he stole it from, ends the whole session.
/// </summary>
public sealed class RefreshSignIn(ILmsDb db, TimeProvider clock, IStandings standings, IAccessTokens tokens) : IUseCase
{
    /// <exception cref="RefusedException">The token is missing, unknown, expired or used, or its session is over (401).</exception>
    public async Task<SignedIn> Handle(string? token, CancellationToken ct)
    {
        var now = clock.Now();
        var hash = TokenPair.HashOf(token ?? string.Empty);
        var row = await db.Set<RefreshToken>().AsNoTracking().Where(one => one.Hash == hash)
            .Select(one => new { one.Id, one.SessionId, one.UsedAt, one.ExpiresAt, one.Session.EndedAt, one.Session.UserId, one.Session.SecurityStamp })
            .FirstOrDefaultAsync(ct)
            ?? throw SessionRefusals.RefreshTokenInvalid.Thrown();
        if (row.UsedAt is not null)
            throw await EndReusedAsync(row.SessionId, row.UserId, now, ct);
        if (row.EndedAt is not null || row.ExpiresAt <= now)
            throw SessionRefusals.RefreshTokenInvalid.Thrown();

        standings.Forget(row.UserId);
        var standing = await standings.FindAsync(row.UserId, row.SessionId, ct);
        if (standing is null || standing.Refusal is not null || standing.SecurityStamp != row.SecurityStamp)
            throw SessionRefusals.RefreshTokenInvalid.Thrown();

        var exchanged = await db.InTransaction<SignedIn?>(
            async () =>
            {
                var claimed = await db.Set<RefreshToken>().Where(one => one.Id == row.Id && one.UsedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), ct);
                if (claimed == 0)
                    return null;
                await db.Set<Session>().Where(session => session.Id == row.SessionId)
                    .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct);
                var pair = TokenPair.Issue(db, tokens, standing, row.SessionId, now);
                await db.SaveAsync(ct);
                return pair;
            },
            ct);
        return exchanged ?? throw await EndReusedAsync(row.SessionId, row.UserId, now, ct);
    }

    private async Task<RefusedException> EndReusedAsync(Guid sessionId, int userId, DateTimeOffset now, CancellationToken ct)
    {
        await db.EndSessionAsync(sessionId, now, ct);
        standings.Forget(userId);
        return SessionRefusals.RefreshTokenInvalid.Thrown();
    }
}
