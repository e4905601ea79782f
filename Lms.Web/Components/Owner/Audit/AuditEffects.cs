using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Audit;

/// <summary>What the page of the audit log asks of the verbs.</summary>
public sealed class AuditEffects(UseCases useCases)
{
    [EffectMethod(typeof(AuditActionsAsked))]
    public async Task OnActionsAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAuditActions verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new AuditActionsAnswered(found.Value ?? []));
    }

    [EffectMethod]
    public async Task On(AuditAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAuditEntries verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AuditAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AuditExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListAuditEntries verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AuditExportAnswered(found.Value?.Items, found.Refusal));
    }

    private static Input<AuditFilter> Filter(ListQuery query) => Input.Of(new AuditFilter { Action = query.Filters.GetValueOrDefault("action"), UserId = query.Row("user") });
}
