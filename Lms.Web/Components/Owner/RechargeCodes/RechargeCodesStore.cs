using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.RechargeCodes;

/// <summary>The codes on the screen, and new ones being made.</summary>
[FeatureState]
public sealed record RechargeCodesState
{
    public ListState<RechargeCodeSummary> List { get; init; } = new();

    /// <summary>True while the dialog for new codes is open.</summary>
    public bool IsMaking { get; init; }

    /// <summary>True while they are being made.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why they were not made.</summary>
    public Refusal? MakeRefusal { get; init; }

    /// <summary>The codes made last, for printing or copying; null when they were put away.</summary>
    public IReadOnlyList<RechargeCodeSummary>? Made { get; init; }
}

public sealed record CodesAsked(ListQuery Query);

public sealed record CodesAnswered(ListQuery Query, Page<RechargeCodeSummary>? Page, Refusal? Refusal);

public sealed record CodesExportAsked(ListQuery Query);

public sealed record CodesExportAnswered(IReadOnlyList<RechargeCodeSummary>? Rows, Refusal? Refusal);

public sealed record CodesExportTaken;

public sealed record MakingOpened;

public sealed record MakingClosed;

public sealed record MakingAsked(RechargeCodesDraft Draft, ListQuery Query);

public sealed record CodesMade(IReadOnlyList<RechargeCodeSummary> Codes);

public sealed record MakingRefused(Refusal Refusal);

public sealed record MadeCodesPutAway;

/// <summary>What happens to the state when something happens.</summary>
public static class RechargeCodesReducers
{
    [ReducerMethod]
    public static RechargeCodesState On(RechargeCodesState state, CodesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static RechargeCodesState On(RechargeCodesState state, CodesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(CodesExportAsked))]
    public static RechargeCodesState OnExportAsked(RechargeCodesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static RechargeCodesState On(RechargeCodesState state, CodesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(CodesExportTaken))]
    public static RechargeCodesState OnExportTaken(RechargeCodesState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod(typeof(MakingOpened))]
    public static RechargeCodesState OnMakingOpened(RechargeCodesState state) => state with { IsMaking = true, MakeRefusal = null };

    [ReducerMethod(typeof(MakingClosed))]
    public static RechargeCodesState OnMakingClosed(RechargeCodesState state) => state with { IsMaking = false, IsBusy = false, MakeRefusal = null };

    [ReducerMethod(typeof(MakingAsked))]
    public static RechargeCodesState OnMakingAsked(RechargeCodesState state) => state with { IsBusy = true, MakeRefusal = null };

    [ReducerMethod]
    public static RechargeCodesState On(RechargeCodesState state, CodesMade happened) => state with { IsMaking = false, IsBusy = false, Made = happened.Codes };

    [ReducerMethod]
    public static RechargeCodesState On(RechargeCodesState state, MakingRefused happened) => state with { IsBusy = false, MakeRefusal = happened.Refusal };

    [ReducerMethod(typeof(MadeCodesPutAway))]
    public static RechargeCodesState OnPutAway(RechargeCodesState state) => state with { Made = null };
}
