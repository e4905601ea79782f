using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>The attempts within the reader's reach.</summary>
[FeatureState]
public sealed record AttemptsState
{
    public ListState<AttemptRecord> List { get; init; } = new();

    /// <summary>What the list can be narrowed down by; null until it is known.</summary>
    public AttemptChoices? Choices { get; init; }
}

public sealed record AttemptsAsked(ListQuery Query);

public sealed record AttemptsAnswered(ListQuery Query, Page<AttemptRecord>? Page, Refusal? Refusal);

public sealed record AttemptChoicesAnswered(AttemptChoices Choices);

/// <summary>What happens to the state when something happens.</summary>
public static class AttemptsReducers
{
    [ReducerMethod]
    public static AttemptsState On(AttemptsState state, AttemptsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static AttemptsState On(AttemptsState state, AttemptsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod]
    public static AttemptsState On(AttemptsState state, AttemptChoicesAnswered happened) => state with { Choices = happened.Choices };
}

/// <summary>What the list of attempts asks of the verbs.</summary>
public sealed class AttemptsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(AttemptsAsked happened, IDispatcher dispatcher)
    {
        var filter = AttemptsQuery.FilterOf(happened.Query);
        var found = await useCases.Run((ListAttemptRecords verb, Actor actor) => verb.Handle(actor, Input.Of(filter), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new AttemptsAnswered(happened.Query, found.Value, found.Refusal));
        var choices = await useCases.Run((ListAttemptChoices verb, Actor actor) => verb.Handle(actor, filter.QuizIds ?? [], filter.UserIds ?? [], CancellationToken.None));
        if (choices.Value is { } known)
            dispatcher.Dispatch(new AttemptChoicesAnswered(known));
    }
}
