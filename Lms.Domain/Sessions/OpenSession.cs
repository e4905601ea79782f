using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>Opens the session of a browser that signs in to our pages; a browser whose sign-in is only renewed keeps its own.</summary>
public sealed class OpenSession(ILmsDb db, TimeProvider clock, IStandings standings) : IUseCase
{
    /// <param name="userId">Whose credentials were good.</param>
    /// <param name="current">The session that the browser has already, if any.</param>
    /// <param name="from">The browser.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The session's id.</returns>
    /// <exception cref="RefusedException">The account is switched off (401).</exception>
    public async Task<Guid> Handle(int userId, Guid? current, ClientTrace from, CancellationToken ct)
    {
        standings.Forget(userId);
        var standing = (await standings.FindAsync(userId, current, ct)).OrRefuse(CredentialRefusals.WrongCredentials);
        if (standing.Refusal is { } refusal)
            throw SessionRefusals.AtSignIn(refusal).Thrown();

        var now = clock.Now();
        var renewed = await db.Set<Session>().Where(session => session.Id == current && session.UserId == userId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.SecurityStamp, standing.SecurityStamp).SetProperty(session => session.LastSeenAt, now), ct);
        if (renewed > 0)
            return current!.Value;
        var opened = Session.Open(standing, from, now);
        db.Set<Session>().Add(opened);
        await db.SaveAsync(ct);
        return opened.Id;
    }
}
