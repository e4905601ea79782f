using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Strengths;

namespace Lms.Web.Components.Student.Strengths;

/// <summary>How one learns.</summary>
[FeatureState]
public sealed record StrengthsState
{
    /// <summary>Null before it came.</summary>
    public LearningView? View { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record StrengthsAsked;

public sealed record StrengthsAnswered(LearningView? View, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class StrengthsReducers
{
    [ReducerMethod(typeof(StrengthsAsked))]
    public static StrengthsState OnAsked(StrengthsState state) => state with { Refusal = null };

    [ReducerMethod]
    public static StrengthsState On(StrengthsState state, StrengthsAnswered happened) => state with { View = happened.View ?? state.View, Refusal = happened.Refusal };
}
