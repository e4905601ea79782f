using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Outline;
using Lms.Domain.Topics;
using Lms.Domain.Videos;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>
/// Stores what is changed in the tree itself. The screen shows it already; what is refused springs back to what is
/// stored. One at a time, so that the last order on the screen is the last one stored.
/// </summary>
public sealed class OutlineOrderEffects(UseCases useCases, IState<OutlineState> state) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    [EffectMethod]
    public Task On(ItemMoved happened, IDispatcher dispatcher) => InTurnAsync(dispatcher, outline =>
    {
        var input = Input.Of(new OrderDraft { Ids = Maybe<IReadOnlyList<int>?>.Of(OutlineMoves.ChildrenOf(outline, happened.Kind, happened.ParentId)) });
        return happened.Kind switch
        {
            OutlineKind.Topic => useCases.Do((ReorderTopics verb, Actor actor) => verb.Handle(actor, happened.ParentId, input, CancellationToken.None)),
            OutlineKind.Lecture => useCases.Do((ReorderLectures verb, Actor actor) => verb.Handle(actor, happened.ParentId, input, CancellationToken.None)),
            _ => useCases.Do((ReorderVideos verb, Actor actor) => verb.Handle(actor, happened.ParentId, input, CancellationToken.None)),
        };
    });

    [EffectMethod]
    public Task On(ItemShown happened, IDispatcher dispatcher) => InTurnAsync(dispatcher, _ => happened.Kind switch
    {
        OutlineKind.Topic => useCases.Do((UpdateTopic verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(new TopicDraft { IsActive = happened.IsOn }), CancellationToken.None)),
        OutlineKind.Lecture => useCases.Do((UpdateLecture verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(new LectureDraft { IsVisible = happened.IsOn }), CancellationToken.None)),
        _ => useCases.Do((UpdateVideo verb, Actor actor) => verb.Handle(actor, happened.Id, Input.Of(new VideoDraft { IsActive = happened.IsOn }), CancellationToken.None)),
    });

    [EffectMethod]
    public Task On(LecturePriced happened, IDispatcher dispatcher) => InTurnAsync(dispatcher, _ => useCases.Do((UpdateLecture verb, Actor actor) =>
        verb.Handle(actor, happened.LectureId, Input.Of(new LectureDraft { Price = happened.Price, Discount = happened.Discount }), CancellationToken.None)));

    private async Task InTurnAsync(IDispatcher dispatcher, Func<CourseOutline, Task<Outcome<bool>>> store)
    {
        await turn.WaitAsync();
        try
        {
            if (state.Value.Outline is not { } outline)
                return;
            var done = await store(outline);
            dispatcher.Dispatch(done.Refusal is { } refusal ? new ItemRefused(refusal) : new ItemStored());
            if (!done.Succeeded)
                dispatcher.Dispatch(new OutlineAsked(outline.Course.Id));
        }
        finally
        {
            turn.Release();
        }
    }
}
