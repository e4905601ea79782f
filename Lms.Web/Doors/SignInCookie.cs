using System.Security.Claims;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.Doors;

/// <summary>
/// Ties the sign-in cookie of our pages to a session: signing in opens one, signing out ends it, and a cookie whose
/// session is over, whose account is switched off or whose credentials have changed signs nobody in.
/// </summary>
public sealed class SignInCookie(OpenSession open, SignOut signOut, TouchSession touch, IStandings standings, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <inheritdoc />
    public override async Task SigningIn(CookieSigningInContext context)
    {
        var http = context.HttpContext;
        if (context.Principal?.UserId() is not { } userId)
            throw new InvalidOperationException("The sign-in cookie is only for accounts.");
        var sameBrowser = http.User.UserId() == userId ? http.User.SessionId() : null;
        var session = await open.Handle(userId, sameBrowser, http.Trace(), http.RequestAborted);
        var identity = context.Principal.Identities.First();
        identity.TryRemoveClaim(identity.FindFirst(Claims.Session));
        identity.AddClaim(new Claim(Claims.Session, session.ToString()));
    }

    /// <inheritdoc />
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var http = context.HttpContext;
        if (http.User.UserId() is { } userId && http.User.SessionId() is { } session && await standings.FindAsync(userId, session, http.RequestAborted) is { } standing)
            await signOut.Handle(standing.Actor, session, null, http.RequestAborted);
    }

    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var person = context.Principal!;
        var session = person.SessionId();
        var standing = session is not null && person.UserId() is { } userId ? await standings.FindAsync(userId, session, http.RequestAborted) : null;
        if (standing is null || standing.Refusal is not null || !standing.Admits(person.SecurityStamp()))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (standing.SessionSeenAt < clock.GetUtcNow() - TouchSession.Interval)
        {
            await touch.Handle(session!.Value, http.RequestAborted);
        }
    }
}
