using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Results;

/// <summary>One's finished attempts.</summary>
[FeatureState]
public sealed record MyResultsState
{
    public ListState<MyResult> List { get; init; } = new();
}

public sealed record MyResultsAsked(ListQuery Query);

public sealed record MyResultsAnswered(ListQuery Query, Page<MyResult>? Page, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MyResultsReducers
{
    [ReducerMethod]
    public static MyResultsState On(MyResultsState state, MyResultsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static MyResultsState On(MyResultsState state, MyResultsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };
}
