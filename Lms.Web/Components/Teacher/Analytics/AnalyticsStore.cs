using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.ExamAnalytics;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Analytics;

/// <summary>What an exam came to.</summary>
[FeatureState]
public sealed record AnalyticsState
{
    /// <summary>The quiz that was asked for last.</summary>
    public int QuizId { get; init; }

    public ExamAnalysis? Analysis { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? Refusal { get; init; }
}

public sealed record AnalysisAsked(int QuizId);

public sealed record AnalysisAnswered(int QuizId, ExamAnalysis? Analysis, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AnalyticsReducers
{
    [ReducerMethod]
    public static AnalyticsState On(AnalyticsState state, AnalysisAsked happened) => state.QuizId == happened.QuizId ? state with { Refusal = null } : new AnalyticsState { QuizId = happened.QuizId };

    [ReducerMethod]
    public static AnalyticsState On(AnalyticsState state, AnalysisAnswered happened) => state.QuizId == happened.QuizId ? state with { Analysis = happened.Analysis, Refusal = happened.Refusal } : state;
}

/// <summary>What the page asks of the verbs.</summary>
public sealed class AnalyticsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(AnalysisAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetExamAnalysis verb, Actor actor) => verb.Handle(actor, happened.QuizId, CancellationToken.None));
        dispatcher.Dispatch(new AnalysisAnswered(happened.QuizId, found.Value, found.Refusal));
    }
}
