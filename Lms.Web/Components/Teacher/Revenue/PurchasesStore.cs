using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Revenue;

/// <summary>What was bought in one's courses.</summary>
[FeatureState]
public sealed record PurchasesState
{
    public ListState<PurchaseSummary> List { get; init; } = new();
}

public sealed record PurchasesAsked(ListQuery Query);

public sealed record PurchasesAnswered(ListQuery Query, Page<PurchaseSummary>? Page, Refusal? Refusal);

public sealed record PurchasesExportAsked(ListQuery Query);

public sealed record PurchasesExportAnswered(IReadOnlyList<PurchaseSummary>? Rows, Refusal? Refusal);

public sealed record PurchasesExportTaken;

/// <summary>What happens to the state when something happens.</summary>
public static class PurchasesReducers
{
    [ReducerMethod]
    public static PurchasesState On(PurchasesState state, PurchasesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static PurchasesState On(PurchasesState state, PurchasesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(PurchasesExportAsked))]
    public static PurchasesState OnExportAsked(PurchasesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static PurchasesState On(PurchasesState state, PurchasesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(PurchasesExportTaken))]
    public static PurchasesState OnExportTaken(PurchasesState state) => state with { List = state.List.ExportTaken() };
}

/// <summary>What the list of purchases asks of the verbs.</summary>
public sealed class PurchasesEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(PurchasesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListPurchases verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new PurchasesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(PurchasesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListPurchases verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new PurchasesExportAnswered(found.Value?.Items, found.Refusal));
    }

    private static Input<PurchaseFilter> Filter(ListQuery query) => Input.Of(new PurchaseFilter { CourseId = query.Row("course"), IsExpired = query.Flag("is_expired") });
}
