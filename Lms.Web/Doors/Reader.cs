using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace Lms.Web.Doors;

/// <summary>Who looks at the pages, and in which time zone. Cascaded to every component.</summary>
/// <param name="Actor">The person; null when nobody is signed in.</param>
/// <param name="Zone">The zone in which times are shown.</param>
public sealed record Reader(Actor? Actor, TimeZoneInfo Zone)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static readonly Reader Nobody = new(null, TimeZoneInfo.Utc);

    /// <summary>True when the reader holds the permission; what a page shows or leaves out.</summary>
    public bool May(Permission permission) => Actor?.May(permission) ?? false;
}

/// <summary>Finds the reader of this circuit or request.</summary>
public sealed class Readers(AuthenticationStateProvider authentication, IStandings standings)
{
    /// <summary>The reader; <see cref="Reader.Nobody"/> when nobody is signed in or the account may not be used.</summary>
    public async Task<Reader> FindAsync(CancellationToken ct = default)
    {
        var person = (await authentication.GetAuthenticationStateAsync()).User;
        if (person.UserId() is not { } userId || await standings.FindAsync(userId, person.SessionId(), ct) is not { Refusal: null } standing || !standing.Admits(person.SecurityStamp()))
            return Reader.Nobody;
        return new Reader(standing.Actor, TimeZoneInfo.TryFindSystemTimeZoneById(standing.Actor.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);
    }
}
