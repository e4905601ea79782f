using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Lms.Web.Doors;

/// <summary>The route asks for a permission; null asks only for somebody who is signed in.</summary>
public sealed class PermissionRequirement(Permission? permission) : IAuthorizationRequirement
{
    /// <summary>The permission asked for.</summary>
    public Permission? Permission { get; } = permission;
}

/// <summary>Marks a route that anybody may call; the reason is for the reader of the access matrix.</summary>
public sealed record PublicRoute(string Reason);

/// <summary>Says on a route who may call it, and gives handlers their actor.</summary>
public static class ApiAccess
{
    /// <summary>The name of the scheme that accepts an <c>Authorization</c> header, the token cookie or the sign-in cookie.</summary>
    public const string Scheme = "LmsApi";

    private static readonly object StandingKey = new();

    private static readonly object ExpiredKey = new();

    /// <summary>Only somebody with this permission passes (401, then 403); nothing of the request is read before.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new PermissionRequirement(permission)).RequireAuthorization(Policy(permission));

    /// <summary>Anybody passes.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder builder, string reason)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new PublicRoute(reason)).AllowAnonymous();

    /// <summary>Who is calling.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public static Actor Actor(this HttpContext http) =>
        http.Items[StandingKey] is Standing standing ? standing.Actor : throw GeneralRefusals.NotAuthenticated.Thrown();

    /// <summary>True when a token was shown that was good once and has run out.</summary>
    public static bool HasExpired(HttpContext http) => http.Items.ContainsKey(ExpiredKey);

    internal static void NoteExpired(HttpContext http) => http.Items[ExpiredKey] = true;

    internal static void Remember(HttpContext http, Standing standing) => http.Items[StandingKey] = standing;

    private static AuthorizationPolicy Policy(Permission permission) =>
        new AuthorizationPolicyBuilder(Scheme).AddRequirements(new PermissionRequirement(permission)).Build();
}

/// <summary>Decides permissions: who is calling, may the account be used, does it hold the permission.</summary>
public sealed class PermissionHandler(IStandings standings, IHttpContextAccessor accessor) : AuthorizationHandler<PermissionRequirement>
{
    /// <inheritdoc />
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.UserId() is not { } userId)
            return;
        // Inside a circuit there is no request: the page is a route of its own.
        var http = context.Resource as HttpContext ?? (context.Resource is null ? accessor.HttpContext : null);
        var standing = await standings.FindAsync(userId, context.User.SessionId(), http?.RequestAborted ?? CancellationToken.None);
        if (standing is null || !standing.Admits(context.User.SecurityStamp()))
        {
            context.Fail(new RefusalReason(this, GeneralRefusals.NotAuthenticated));
            return;
        }

        if (standing.Refusal is { } refusal)
        {
            context.Fail(new RefusalReason(this, refusal));
            return;
        }

        if (http is not null)
            ApiAccess.Remember(http, standing);
        if (requirement.Permission is { } permission && !standing.Actor.May(permission))
            context.Fail(new RefusalReason(this, GeneralRefusals.PermissionDenied));
        else
            context.Succeed(requirement);
    }
}

/// <summary>Why a permission was not given, as a refusal.</summary>
public sealed class RefusalReason(IAuthorizationHandler handler, Refusal refusal) : AuthorizationFailureReason(handler, refusal.Sentence)
{
    /// <summary>The refusal to show.</summary>
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Answers 401 and 403 in the dialect of the route; pages keep the framework's redirects.</summary>
public sealed class DialectAuthorizationResults(Dialects dialects) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inner = new();

    /// <inheritdoc />
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || dialects.Of(context) is not { } dialect)
        {
            await inner.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var reason = authorizeResult.AuthorizationFailure?.FailureReasons.OfType<RefusalReason>().FirstOrDefault()?.Refusal;
        await dialect.WriteAsync(context, reason ?? GeneralRefusals.NotAuthenticated);
    }
}
