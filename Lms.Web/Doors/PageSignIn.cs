using Lms.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lms.Web.Doors;

/// <summary>Identity's sign-in for our pages, entered after the domain has compared the password.</summary>
public sealed class PageSignIn(
    UserManager<User> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<User> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation)
    : SignInManager<User>(users, accessor, claims, options, log, schemes, confirmation)
{
    /// <summary>Signs in, or remembers that the password was right and asks for the second factor.</summary>
    public Task<SignInResult> BeginAsync(User user, bool remember) => SignInOrTwoFactorAsync(user, remember);

    /// <summary>Signs in after the second factor was right; <paramref name="trustBrowser"/> spares this browser the second factor for a while.</summary>
    public async Task CompleteAsync(User user, bool remember, bool trustBrowser)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (trustBrowser)
            await RememberTwoFactorClientAsync(user);
        await SignInAsync(user, remember, "mfa");
    }

    /// <summary>Gives the reader a cookie with the account's new stamp, in the session they have; every other cookie is over.</summary>
    public async Task RenewAsync()
    {
        if (await UserManager.GetUserAsync(Context.User) is { } user)
            await RefreshSignInAsync(user);
    }
}
