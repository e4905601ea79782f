using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Web.State;

namespace Lms.Web.Components.Student.LiveClasses;

/// <summary>The live classes one may come to, and the one that is looked at.</summary>
[FeatureState]
public sealed record AttendedState
{
    public ListState<LiveClassSummary> List { get; init; } = new();

    /// <summary>The class that was asked for last.</summary>
    public int ClassId { get; init; }

    /// <summary>Null before it came.</summary>
    public LiveClassSummary? Class { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why one could not go in.</summary>
    public Refusal? JoinRefusal { get; init; }
}

public sealed record MyLiveClassesAsked(ListQuery Query);

public sealed record MyLiveClassesAnswered(ListQuery Query, Page<LiveClassSummary>? Page, Refusal? Refusal);

public sealed record MyLiveClassAsked(int ClassId);

public sealed record MyLiveClassAnswered(int ClassId, LiveClassSummary? Class, Refusal? Refusal);

/// <summary>The student goes in.</summary>
public sealed record LiveClassEntered(int ClassId);

public sealed record LiveClassEntryRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AttendedReducers
{
    [ReducerMethod]
    public static AttendedState On(AttendedState state, MyLiveClassesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static AttendedState On(AttendedState state, MyLiveClassesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod]
    public static AttendedState On(AttendedState state, MyLiveClassAsked happened) => state.ClassId == happened.ClassId ? state with { Refusal = null } : state with { ClassId = happened.ClassId, Class = null, Refusal = null, JoinRefusal = null };

    [ReducerMethod]
    public static AttendedState On(AttendedState state, MyLiveClassAnswered happened) => state.ClassId != happened.ClassId ? state : state with { Class = happened.Class, Refusal = happened.Refusal };

    [ReducerMethod(typeof(LiveClassEntered))]
    public static AttendedState OnEntered(AttendedState state) => state with { JoinRefusal = null };

    [ReducerMethod]
    public static AttendedState On(AttendedState state, LiveClassEntryRefused happened) => state with { JoinRefusal = happened.Refusal };
}
