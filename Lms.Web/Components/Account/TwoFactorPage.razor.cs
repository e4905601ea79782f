using Lms.Domain.Access;
using Lms.Domain.SecondFactors;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

public sealed partial class TwoFactorPage
{
    private SecondFactorSummary? state;
    private IReadOnlyList<string>? codes;

    [Inject]
    private PageSignIn SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (await HasProofAsync())
            state = (await Verbs.Run((GetSecondFactor verb, Actor actor) => verb.Handle(actor, Http.RequestAborted))).Value;
    }

    private async Task EnableAsync()
    {
        var outcome = await Verbs.Run((EnableSecondFactor verb, Actor actor) => verb.Handle(actor, Http.User.SessionId(), Posted("code"), Http.RequestAborted));
        if (!Succeeded(outcome))
            return;
        await SignIn.RenewAsync();
        codes = outcome.Value;
        state = new SecondFactorSummary(true, codes!.Count, null, null);
    }

    private async Task RenewAsync()
    {
        var outcome = await Verbs.Run((RenewRecoveryCodes verb, Actor actor) => verb.Handle(actor, Http.User.SessionId(), Http.RequestAborted));
        if (!Succeeded(outcome))
            return;
        codes = outcome.Value;
        state = new SecondFactorSummary(true, codes!.Count, null, null);
    }

    private async Task DisableAsync()
    {
        if (!Succeeded(await Verbs.Run((DisableSecondFactor verb, Actor actor) => verb.Handle(actor, Http.User.SessionId(), Http.RequestAborted))))
            return;
        await SignIn.ForgetTwoFactorClientAsync();
        await SignIn.RenewAsync();
        GoTo("/account/two-factor");
    }
}
