using System.Linq.Expressions;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>One of the places where somebody is signed in.</summary>
public sealed record SessionSummary
{
    internal static readonly Expression<Func<Session, SessionSummary>> Projection = session => new SessionSummary
    {
        Id = session.Id,
        Client = session.Client,
        Address = session.Address,
        CreatedAt = session.CreatedAt,
        LastSeenAt = session.LastSeenAt,
    };

    public required Guid Id { get; init; }

    /// <summary>What the client calls itself.</summary>
    public required string Client { get; init; }

    public string? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }
}

/// <summary>The places where one is signed in now, the latest seen first.</summary>
public sealed class ListSessions(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Those that are neither ended nor run out.</summary>
    public async Task<IReadOnlyList<SessionSummary>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var since = clock.Now() - TokenLifetimes.SignInCookie;
        return await db.Set<Session>().AsNoTracking()
            .Where(session => session.UserId == actor.UserId && session.EndedAt == null && session.LastSeenAt > since
                && db.Set<User>().Any(user => user.Id == session.UserId && user.SecurityStamp == session.SecurityStamp))
            .OrderByDescending(session => session.LastSeenAt).ThenByDescending(session => session.CreatedAt)
            .Select(SessionSummary.Projection).ToListAsync(ct);
    }
}
