using System.Buffers.Text;
using Lms.Domain.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.Doors;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">The credential's id, base64url.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CreatedAt">When it was added (UTC).</param>
public sealed record Passkey(string Id, string? Name, DateTimeOffset CreatedAt);

/// <summary>
/// Passkeys (WebAuthn) of the person at the page, through Identity. A passkey lives on a device that asks for a finger,
/// a face or a PIN before it is used, so signing in with one needs no second factor.
/// </summary>
public sealed class Passkeys(PageSignIn signIn, UserManager<User> users, IHttpContextAccessor accessor)
{
    /// <summary>Passkeys an account may have.</summary>
    public const int Most = 20;

    private const int NameLength = 60;

    /// <summary>One's own passkeys.</summary>
    public async Task<IReadOnlyList<Passkey>> ListAsync() =>
        await OwnerAsync() is { } user ? [.. (await users.GetPasskeysAsync(user)).OrderBy(key => key.CreatedAt).Select(key => new Passkey(Base64Url.EncodeToString(key.CredentialId), key.Name, key.CreatedAt))] : [];

    /// <summary>Adds the passkey that the browser has just made; false when it is not good.</summary>
    public async Task<bool> AddAsync(string credentialJson, string name)
    {
        if (await OwnerAsync() is not { } user || (await users.GetPasskeysAsync(user)).Count >= Most || string.IsNullOrEmpty(credentialJson))
            return false;
        if (await AnsweredAsync(() => signIn.PerformPasskeyAttestationAsync(credentialJson)) is not { Succeeded: true } made)
            return false;
        made.Passkey.Name = name.Length > NameLength ? name[..NameLength] : name;
        return (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded;
    }

    /// <summary>Removes one of one's own passkeys; an unknown one changes nothing.</summary>
    public async Task RemoveAsync(string id)
    {
        if (await OwnerAsync() is { } user && Base64Url.IsValid(id))
            await users.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(id));
    }

    /// <summary>Signs in with the passkey that the browser has shown; false when nobody here has it.</summary>
    /// <exception cref="Domain.Common.RefusedException">The account is switched off.</exception>
    public async Task<bool> SignInAsync(string credentialJson)
    {
        if (string.IsNullOrEmpty(credentialJson))
            return false;
        if (await AnsweredAsync(() => signIn.PerformPasskeyAssertionAsync(credentialJson)) is not { Succeeded: true } shown)
            return false;
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey); // its counter has moved on
        await signIn.SignInAsync(shown.User, isPersistent: true, "passkey");
        return true;
    }

    /// <summary>Identity faults when no question is open, and that is all it faults for: the page was left open too long, or nobody asked.</summary>
    private static async Task<T?> AnsweredAsync<T>(Func<Task<T>> answer)
        where T : class
    {
        try
        {
            return await answer();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<User?> OwnerAsync() => accessor.HttpContext is { } http ? await users.GetUserAsync(http.User) : null;
}

/// <summary>What a browser's authenticator is asked; the passkey script fetches it just before.</summary>
public static class PasskeyQuestions
{
    /// <summary>Maps both questions. They carry the antiforgery token of the form they are asked for.</summary>
    public static void MapPasskeyQuestions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/passkeys/questions/create", AskToCreate).ExcludeFromDescription().RequireAuthorization();
        app.MapPost("/account/passkeys/questions/get", AskToGet).ExcludeFromDescription().WithMetadata(new PublicRoute("signing in with a passkey"));
    }

    private static async Task<IResult> AskToCreate(HttpContext http, PageSignIn signIn, UserManager<User> users, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || await users.GetUserAsync(http.User) is not { } user)
            return Results.BadRequest();
        var question = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = await users.GetUserIdAsync(user), Name = user.UserName!, DisplayName = user.Name });
        return Results.Content(question, "application/json");
    }

    private static async Task<IResult> AskToGet(HttpContext http, PageSignIn signIn, IAntiforgery antiforgery) =>
        await antiforgery.IsRequestValidAsync(http) ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : Results.BadRequest();
}
