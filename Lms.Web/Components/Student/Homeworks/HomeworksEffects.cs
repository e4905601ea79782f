using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Homeworks;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Homeworks;

/// <summary>What the page asks of the verbs.</summary>
public sealed class HomeworksEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(MyHomeworksAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMyHomeworks verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MyHomeworksAnswered(happened.Query, found.Value, found.Refusal));
    }
}
