using System.Security.Claims;
using Lms.Domain.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Lms.Web.Doors;

/// <summary>
/// Looks every twenty seconds whether the person at an open page is still signed in: a session that was ended, a
/// changed password or an account that was switched off ends the page's sign-in too.
/// </summary>
public sealed class CircuitSignIn(ILoggerFactory logs, IStandings standings) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await IsStillGoodAsync(standings, authenticationState.User, cancellationToken);

    /// <summary>Whether this sign-in still holds.</summary>
    public static async Task<bool> IsStillGoodAsync(IStandings standings, ClaimsPrincipal person, CancellationToken ct) =>
        person.UserId() is { } userId
        && await standings.FindAsync(userId, person.SessionId(), ct) is { Refusal: null } standing
        && standing.Admits(person.SecurityStamp());
}
