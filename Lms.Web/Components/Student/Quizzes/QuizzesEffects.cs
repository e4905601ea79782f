using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Sittings;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Quizzes;

/// <summary>What the page asks of the verbs.</summary>
public sealed class QuizzesEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(MyQuizzesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMyQuizzes verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MyQuizzesAnswered(happened.Query, found.Value, found.Refusal));
    }
}
