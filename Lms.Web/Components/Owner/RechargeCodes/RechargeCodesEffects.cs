using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.RechargeCodes;

/// <summary>What the page of codes asks of the verbs.</summary>
public sealed class RechargeCodesEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(CodesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListRechargeCodes verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new CodesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(CodesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListRechargeCodes verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new CodesExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(MakingAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((GenerateRechargeCodes verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Value is not { } codes)
        {
            dispatcher.Dispatch(new MakingRefused(done.Refusal!));
            return;
        }

        dispatcher.Dispatch(new CodesMade(codes));
        dispatcher.Dispatch(new CodesAsked(happened.Query.Again()));
    }

    private static Input<RechargeCodeFilter> Filter(ListQuery query) => Input.Of(new RechargeCodeFilter { IsUsed = query.Flag("is_used") });
}
