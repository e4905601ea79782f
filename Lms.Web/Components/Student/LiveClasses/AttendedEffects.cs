using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.LiveClasses;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.LiveClasses;

/// <summary>What the student's pages of live classes ask of the verbs.</summary>
public sealed class AttendedEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(MyLiveClassesAsked happened, IDispatcher dispatcher)
    {
        var filter = new LiveClassFilter(IsOver: happened.Query.Flag("over"));
        var found = await useCases.Run((ListLiveClasses verb, Actor actor) => verb.Handle(actor, filter, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MyLiveClassesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(MyLiveClassAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetLiveClass verb, Actor actor) => verb.Handle(actor, happened.ClassId, CancellationToken.None));
        dispatcher.Dispatch(new MyLiveClassAnswered(happened.ClassId, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(LiveClassEntered happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((JoinLiveClass verb, Actor actor) => verb.Handle(actor, happened.ClassId, CancellationToken.None));
        if (done.Refusal is { } refusal)
            dispatcher.Dispatch(new LiveClassEntryRefused(refusal));
        dispatcher.Dispatch(new MyLiveClassAsked(happened.ClassId));
    }
}
