using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Strengths;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Strengths;

/// <summary>What the learning view asks of the verbs.</summary>
public sealed class StrengthsEffects(UseCases useCases)
{
    [EffectMethod(typeof(StrengthsAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetLearningView verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new StrengthsAnswered(found.Value, found.Refusal));
    }
}
