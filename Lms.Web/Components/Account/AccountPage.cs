using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Sessions;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

/// <summary>
/// What the account pages share. They are static: a form is posted, the page runs the verb and answers with itself (and
/// what was refused) or sends the browser on. No script is needed for any of them but the passkeys.
/// </summary>
public abstract class AccountPage : ComponentBase
{
    /// <summary>The request that this page answers.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    /// <summary>The way to the verbs.</summary>
    [Inject]
    protected UseCases Verbs { get; set; } = default!;

    /// <summary>Sends the browser on.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Where the reader wanted to go.</summary>
    [SupplyParameterFromQuery(Name = "returnUrl")]
    protected string? ReturnUrl { get; set; }

    /// <summary>What was done on the page before, as one of a few words that the page knows.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    protected string? Done { get; set; }

    /// <summary>Why the form was refused, or null.</summary>
    protected Refusal? Refused { get; private set; }

    /// <summary>The place to go afterwards: only on this site.</summary>
    protected string Back => IsLocal(ReturnUrl) ? ReturnUrl! : "/";

    /// <summary>The text of a posted field; empty when it was not sent.</summary>
    protected string Posted(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : string.Empty;

    /// <summary>Whether a posted box was ticked.</summary>
    protected bool IsTicked(string field) => Posted(field).Length > 0;

    /// <summary>True when the verb did its work; otherwise the page is shown again with the reason.</summary>
    protected bool Succeeded<T>(Outcome<T> outcome)
    {
        if (outcome.Refusal is { } refusal)
            Refuse(refusal);
        return outcome.Succeeded;
    }

    /// <summary>Shows the page again with a reason.</summary>
    protected void Refuse(Refusal refusal)
    {
        Refused = refusal;
        if (Http.Response.HasStarted)
            return;
        Http.Response.StatusCode = refusal.Kind == RefusalKind.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
        if (refusal.RetryAfter is { } wait)
            Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True when the reader has shown recently who they are; otherwise the browser goes where they can, and comes back.</summary>
    protected async Task<bool> HasProofAsync()
    {
        var outcome = await Verbs.Run((CheckRecentProof verb, Actor actor) => verb.Handle(actor, Http.User.SessionId(), Http.RequestAborted));
        if (!outcome.Succeeded)
            GoTo($"/account/confirm-identity?returnUrl={Uri.EscapeDataString(Http.Request.Path)}");
        return outcome.Succeeded;
    }

    /// <summary>Sends the browser to a page of this site.</summary>
    protected void GoTo(string path) => Navigation.NavigateTo(path);

    /// <summary>An address of this site with the return address kept.</summary>
    protected string WithReturn(string path) => IsLocal(ReturnUrl) ? $"{path}?returnUrl={Uri.EscapeDataString(ReturnUrl!)}" : path;

    /// <summary>A path of this site, and no way out of it that some browser would take.</summary>
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);
}
