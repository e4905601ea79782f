using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Quizzes;

/// <summary>The quizzes of the lectures one has bought.</summary>
[FeatureState]
public sealed record MyQuizzesState
{
    public ListState<MyQuizLine> List { get; init; } = new();
}

public sealed record MyQuizzesAsked(ListQuery Query);

public sealed record MyQuizzesAnswered(ListQuery Query, Page<MyQuizLine>? Page, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MyQuizzesReducers
{
    [ReducerMethod]
    public static MyQuizzesState On(MyQuizzesState state, MyQuizzesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static MyQuizzesState On(MyQuizzesState state, MyQuizzesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };
}
