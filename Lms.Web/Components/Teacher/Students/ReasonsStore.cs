using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.TaughtStudents;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Students;

/// <summary>The percentage that is open, and its reasons.</summary>
[FeatureState]
public sealed record ReasonsState
{
    public int StudentId { get; init; }

    /// <summary>Null while none is open.</summary>
    public int? CourseId { get; init; }

    public ProgressReasons? Reasons { get; init; }

    public Refusal? Refusal { get; init; }
}

/// <summary>The reasons of a course are wanted; null closes them.</summary>
public sealed record ReasonsAsked(int StudentId, int? CourseId);

public sealed record ReasonsAnswered(int StudentId, int CourseId, ProgressReasons? Reasons, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class ReasonsReducers
{
    [ReducerMethod]
    public static ReasonsState On(ReasonsState state, ReasonsAsked happened) => new() { StudentId = happened.StudentId, CourseId = happened.CourseId };

    [ReducerMethod]
    public static ReasonsState On(ReasonsState state, ReasonsAnswered happened) =>
        (state.StudentId, state.CourseId) == (happened.StudentId, happened.CourseId) ? state with { Reasons = happened.Reasons, Refusal = happened.Refusal } : state;
}

/// <summary>What opening a percentage asks of the verbs.</summary>
public sealed class ReasonsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(ReasonsAsked happened, IDispatcher dispatcher)
    {
        if (happened.CourseId is not { } courseId)
            return;
        var found = await useCases.Run((GetProgressReasons verb, Actor actor) => verb.Handle(actor, happened.StudentId, courseId, CancellationToken.None));
        dispatcher.Dispatch(new ReasonsAnswered(happened.StudentId, courseId, found.Value, found.Refusal));
    }
}
