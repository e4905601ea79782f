using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Sessions;

/// <summary>Ends the sessions that a client's two tokens belong to, so that neither can be used again (edutrack-0.2).</summary>
public sealed class SignOut(ILmsDb db, TimeProvider clock, IStandings standings) : IUseCase
{
    /// <summary>Ends the session named by the access token and, when it is the same person's, the one of the refresh token.</summary>
    public async Task Handle(Actor actor, Guid? sessionId, string? refreshToken, CancellationToken ct)
    {
        var hash = TokenPair.HashOf(refreshToken ?? string.Empty);
        var ofToken = db.Set<RefreshToken>().Where(token => token.Hash == hash).Select(token => token.SessionId);
        await db.Set<Session>()
            .Where(session => session.UserId == actor.UserId && (session.Id == sessionId || ofToken.Contains(session.Id)))
            .EndAsync(clock.Now(), ct);
        standings.Forget(actor.UserId);
    }
}
