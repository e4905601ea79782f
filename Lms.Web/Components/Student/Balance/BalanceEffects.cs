using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Balance;

/// <summary>What the balance page asks of the verbs.</summary>
public sealed class BalanceEffects(UseCases useCases)
{
    [EffectMethod(typeof(BalanceAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run(async (GetMyBalance verb, Actor actor) => (decimal?)await verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new BalanceAnswered(found.Value));
    }

    [EffectMethod]
    public async Task On(TransactionsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMyTransactions verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TransactionsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TransactionsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMyTransactions verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TransactionsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(CodeRedeemAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new RechargeDraft { Code = happened.Code ?? string.Empty });
        var done = await useCases.Run((RechargeBalance verb, Actor actor) => verb.Handle(actor, draft, CancellationToken.None));
        if (done.Value is not { } recharge)
        {
            dispatcher.Dispatch(new CodeRefused(done.Refusal!));
            return;
        }

        dispatcher.Dispatch(new CodeRedeemed(recharge));
        dispatcher.Dispatch(new TransactionsAsked(happened.Query.Again()));
    }

    private static Input<TransactionFilter> Filter(ListQuery query) => Input.Of(new TransactionFilter { Type = query.Choice<BalanceTransactionType>("type") });
}
