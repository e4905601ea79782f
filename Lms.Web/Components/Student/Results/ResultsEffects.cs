using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Sittings;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Results;

/// <summary>What the page asks of the verbs.</summary>
public sealed class ResultsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(MyResultsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMyResults verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MyResultsAnswered(happened.Query, found.Value, found.Refusal));
    }
}
