using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.LiveClasses;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>What the page of live classes asks of the verbs.</summary>
public sealed class LiveClassesEffects(UseCases useCases, IState<LiveClassesState> classes)
{
    [EffectMethod(typeof(LiveClassPlacesAsked))]
    public async Task OnPlacesAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new LiveClassPlacesAnswered(found.Value ?? []));
    }

    [EffectMethod]
    public async Task On(LiveClassesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListLiveClasses verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new LiveClassesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(LiveClassesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListLiveClasses verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new LiveClassesExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(LiveClassPlanned happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Refusal is { } refusal)
        {
            dispatcher.Dispatch(new LiveClassPlanRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new PlanningClosed());
        dispatcher.Dispatch(new LiveClassesAsked(classes.Value.List.Query.Again()));
    }

    private static LiveClassFilter Filter(ListQuery query) =>
        new(query.Row("course"), query.Row("lecture"), query.Flag("over"), query.Flag("cancelled"), query.Choice<LiveClassKind>("kind"));
}
