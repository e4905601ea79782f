using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.VideoMarks;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>The moments marked in the video that is open.</summary>
[FeatureState]
public sealed record MarksState
{
    /// <summary>The video they belong to; null before one is open.</summary>
    public int? VideoId { get; init; }

    public IReadOnlyList<VideoMarkSummary> Marks { get; init; } = [];

    /// <summary>True while one is being stored or deleted.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why they were not read, or one was not stored or deleted.</summary>
    public Refusal? Refusal { get; init; }
}

public sealed record MarksAnswered(int VideoId, IReadOnlyList<VideoMarkSummary>? Marks, Refusal? Refusal);

/// <summary>A moment was marked, with a text or without.</summary>
public sealed record MomentMarked(int VideoId, int AtSeconds, string Text);

public sealed record MarkStored(VideoMarkSummary Mark);

public sealed record MarkDeletionAsked(int Id);

public sealed record MarkDeleted(int Id);

public sealed record MarkRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class MarksReducers
{
    [ReducerMethod]
    public static MarksState On(MarksState state, VideoChosen happened) => state.VideoId == happened.VideoId ? state : new MarksState { VideoId = happened.VideoId };

    [ReducerMethod]
    public static MarksState On(MarksState state, MarksAnswered happened) => state.VideoId == happened.VideoId ? state with { Marks = happened.Marks ?? [], Refusal = happened.Refusal } : state;

    [ReducerMethod(typeof(MomentMarked))]
    public static MarksState OnMarked(MarksState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod]
    public static MarksState On(MarksState state, MarkStored happened) => state.VideoId != happened.Mark.VideoId ? state with { IsBusy = false }
        : state with { IsBusy = false, Marks = [.. state.Marks.Append(happened.Mark).OrderBy(mark => mark.AtSeconds).ThenBy(mark => mark.Id)] };

    [ReducerMethod(typeof(MarkDeletionAsked))]
    public static MarksState OnDeletionAsked(MarksState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod]
    public static MarksState On(MarksState state, MarkDeleted happened) => state with { IsBusy = false, Marks = [.. state.Marks.Where(mark => mark.Id != happened.Id)] };

    [ReducerMethod]
    public static MarksState On(MarksState state, MarkRefused happened) => state with { IsBusy = false, Refusal = happened.Refusal };
}

/// <summary>What the marked moments ask of the verbs.</summary>
public sealed class MarksEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(VideoChosen happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListVideoMarks verb, Actor actor) => verb.Handle(actor, happened.VideoId, CancellationToken.None));
        dispatcher.Dispatch(new MarksAnswered(happened.VideoId, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(MomentMarked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new VideoMarkDraft { AtSeconds = happened.AtSeconds, Text = happened.Text });
        var done = await useCases.Run((MarkVideo verb, Actor actor) => verb.Handle(actor, happened.VideoId, draft, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } mark ? new MarkStored(mark) : new MarkRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(MarkDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteVideoMark verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None));
        dispatcher.Dispatch(done.Refusal is { } refusal ? new MarkRefused(refusal) : new MarkDeleted(happened.Id));
    }
}
