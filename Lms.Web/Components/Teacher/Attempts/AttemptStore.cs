using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>One attempt with everything behind it.</summary>
[FeatureState]
public sealed record AttemptState
{
    /// <summary>The attempt that was asked for last.</summary>
    public int AttemptId { get; init; }

    public AttemptRecordDetail? Detail { get; init; }

    /// <summary>In the order of sections and questions.</summary>
    public IReadOnlyList<AnswerRecord> Answers { get; init; } = [];

    public AttemptHistory? History { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? Refusal { get; init; }
}

public sealed record AttemptOpened(int AttemptId);

public sealed record AttemptAnswered(int AttemptId, AttemptRecordDetail? Detail, IReadOnlyList<AnswerRecord> Answers, AttemptHistory? History, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class AttemptReducers
{
    [ReducerMethod]
    public static AttemptState On(AttemptState state, AttemptOpened happened) => state.AttemptId == happened.AttemptId ? state with { Refusal = null } : new AttemptState { AttemptId = happened.AttemptId };

    [ReducerMethod]
    public static AttemptState On(AttemptState state, AttemptAnswered happened) => state.AttemptId != happened.AttemptId ? state
        : state with { Detail = happened.Detail, Answers = happened.Answers, History = happened.History, Refusal = happened.Refusal };
}

/// <summary>What the page of an attempt asks of the verbs.</summary>
public sealed class AttemptEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(AttemptOpened happened, IDispatcher dispatcher)
    {
        var detail = await useCases.Run((GetAttemptRecord verb, Actor actor) => verb.Handle(actor, happened.AttemptId, CancellationToken.None));
        if (!detail.Succeeded)
        {
            dispatcher.Dispatch(new AttemptAnswered(happened.AttemptId, null, [], null, detail.Refusal));
            return;
        }

        var answers = await useCases.Run((ListAttemptAnswers verb, Actor actor) => verb.Handle(actor, happened.AttemptId, PageRequest.All, CancellationToken.None));
        var history = await useCases.Run((GetAttemptHistory verb, Actor actor) => verb.Handle(actor, happened.AttemptId, CancellationToken.None));
        dispatcher.Dispatch(new AttemptAnswered(happened.AttemptId, detail.Value, answers.Value?.Items ?? [], history.Value, answers.Refusal ?? history.Refusal));
    }
}
