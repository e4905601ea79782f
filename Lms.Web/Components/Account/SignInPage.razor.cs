using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

public sealed partial class SignInPage
{
    [Inject]
    private PageSignIn SignIn { get; set; } = default!;

    [Inject]
    private Passkeys Keys { get; set; } = default!;

    private string? Told => Done switch
    {
        "registered" => L["Your account is made. Sign in to begin. We have sent you a mail to confirm your address."].Value,
        "password" => L["Your new password is set. Sign in with it."].Value,
        "signed-out" => L["You are signed out."].Value,
        _ => null,
    };

    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.UserId() is not null)
            GoTo(Back);
    }

    private async Task SignInAsync()
    {
        var checkedOne = await Verbs.Run((CheckCredentials verb) =>
            verb.Handle(Posted("username"), Posted("password"), Http.Trace().Address, Http.RequestAborted));
        if (!Succeeded(checkedOne))
            return;
        var user = await UserOf(checkedOne.Value!.UserId);
        var result = await SignIn.BeginAsync(user, IsTicked("remember"));
        if (result.RequiresTwoFactor)
            GoTo($"/account/two-factor-code?remember={IsTicked("remember")}&returnUrl={Uri.EscapeDataString(Back)}");
        else
            GoTo(Back);
    }

    private async Task SignInWithPasskeyAsync()
    {
        try
        {
            if (await Keys.SignInAsync(Posted("credential")))
                GoTo(Back);
            else
                Refuse(CredentialRefusals.WrongPasskey);
        }
        catch (RefusedException refused)
        {
            Refuse(refused.Refusal); // the account may not be used
        }
    }

    private async Task<User> UserOf(int id) => (await SignIn.UserManager.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture))).OrRefuse();
}
