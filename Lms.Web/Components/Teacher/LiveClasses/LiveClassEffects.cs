using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>What the page of one live class asks of the verbs.</summary>
public sealed class LiveClassEffects(UseCases useCases, IState<LivePageState> state)
{
    [EffectMethod]
    public async Task On(LiveClassAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetLiveClass verb, Actor actor) => verb.Handle(actor, happened.ClassId, CancellationToken.None));
        dispatcher.Dispatch(new LiveClassAnswered(happened.ClassId, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(PresenceAsked happened, IDispatcher dispatcher)
    {
        var found = await PresenceAsync(happened.ClassId, happened.Query, happened.Query.ToRequest());
        dispatcher.Dispatch(new PresenceAnswered(happened.ClassId, happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(PresenceExportAsked happened, IDispatcher dispatcher)
    {
        var found = await PresenceAsync(happened.ClassId, happened.Query, happened.Query.ToWholeRequest());
        dispatcher.Dispatch(new PresenceExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(LiveClassChanged happened, IDispatcher dispatcher) =>
        Answer(dispatcher, await useCases.Run((UpdateLiveClass verb, Actor actor) => verb.Handle(actor, happened.ClassId, Input.Of(happened.Draft), CancellationToken.None)));

    [EffectMethod]
    public async Task On(LiveClassCalledOff happened, IDispatcher dispatcher) =>
        Answer(dispatcher, await useCases.Run((CancelLiveClass verb, Actor actor) => verb.Handle(actor, happened.ClassId, CancellationToken.None)));

    [EffectMethod]
    public async Task On(AttendanceAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(new AttendanceDraft { File = happened.File, PreviewOnly = happened.PreviewOnly });
        var done = await useCases.Run((ImportAttendance verb, Actor actor) => verb.Handle(actor, happened.ClassId, draft, CancellationToken.None));
        dispatcher.Dispatch(new AttendanceAnswered(done.Value, done.Refusal));
        if (done.Value is not { IsStored: true })
            return;
        dispatcher.Dispatch(new LiveClassAsked(happened.ClassId));
        dispatcher.Dispatch(new PresenceAsked(happened.ClassId, state.Value.Presence.Query.Again()));
    }

    private static void Answer(IDispatcher dispatcher, Outcome<LiveClassSummary> done) =>
        dispatcher.Dispatch(done.Value is { } live ? new LiveClassTaskDone(live) : new LiveClassTaskRefused(done.Refusal!));

    private Task<Outcome<Page<PresenceSummary>>> PresenceAsync(int classId, ListQuery query, PageRequest request) =>
        useCases.Run((ListPresence verb, Actor actor) => verb.Handle(actor, classId, new PresenceFilter(query.Flag("came")), request, CancellationToken.None));
}
