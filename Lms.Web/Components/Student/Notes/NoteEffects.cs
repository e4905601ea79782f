using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Notes;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Notes;

/// <summary>Opens the text; opening it is reading it.</summary>
public sealed class NoteEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(NoteOpened happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ReadNote verb, Actor actor) => verb.Handle(actor, happened.NoteId, CancellationToken.None));
        dispatcher.Dispatch(new NoteAnswered(happened.NoteId, found.Value, found.Refusal));
    }
}
