using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Homeworks;

/// <summary>The homeworks of the lectures one has bought.</summary>
[FeatureState]
public sealed record MyHomeworksState
{
    public ListState<MyHomeworkLine> List { get; init; } = new();
}

public sealed record MyHomeworksAsked(ListQuery Query);

public sealed record MyHomeworksAnswered(ListQuery Query, Page<MyHomeworkLine>? Page, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MyHomeworksReducers
{
    [ReducerMethod]
    public static MyHomeworksState On(MyHomeworksState state, MyHomeworksAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static MyHomeworksState On(MyHomeworksState state, MyHomeworksAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };
}
