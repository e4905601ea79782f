using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Institutions;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Institutions;

/// <summary>The institutions on the screen, and one of them in detail.</summary>
[FeatureState]
public sealed record InstitutionsState
{
    public ListState<InstitutionSummary> List { get; init; } = new();

    /// <summary>The institution of the detail page; null until it came.</summary>
    public InstitutionDetail? Detail { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? DetailRefusal { get; init; }
}

public sealed record InstitutionsAsked(ListQuery Query);

public sealed record InstitutionsAnswered(ListQuery Query, Page<InstitutionSummary>? Page, Refusal? Refusal);

public sealed record InstitutionsExportAsked(ListQuery Query);

public sealed record InstitutionsExportAnswered(IReadOnlyList<InstitutionSummary>? Rows, Refusal? Refusal);

public sealed record InstitutionsExportTaken;

public sealed record InstitutionAsked(int InstitutionId);

public sealed record InstitutionAnswered(InstitutionDetail? Detail, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class InstitutionsReducers
{
    [ReducerMethod]
    public static InstitutionsState On(InstitutionsState state, InstitutionsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static InstitutionsState On(InstitutionsState state, InstitutionsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(InstitutionsExportAsked))]
    public static InstitutionsState OnExportAsked(InstitutionsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static InstitutionsState On(InstitutionsState state, InstitutionsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(InstitutionsExportTaken))]
    public static InstitutionsState OnExportTaken(InstitutionsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod(typeof(InstitutionAsked))]
    public static InstitutionsState OnDetailAsked(InstitutionsState state) => state with { Detail = null, DetailRefusal = null };

    [ReducerMethod]
    public static InstitutionsState On(InstitutionsState state, InstitutionAnswered happened) => state with { Detail = happened.Detail, DetailRefusal = happened.Refusal };
}

/// <summary>What the pages of institutions ask of the verbs.</summary>
public sealed class InstitutionsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(InstitutionsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListInstitutions verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new InstitutionsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(InstitutionsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListInstitutions verb, Actor actor) => verb.Handle(actor, happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new InstitutionsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(InstitutionAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetInstitution verb, Actor actor) => verb.Handle(actor, happened.InstitutionId, CancellationToken.None));
        dispatcher.Dispatch(new InstitutionAnswered(found.Value, found.Refusal));
    }
}
