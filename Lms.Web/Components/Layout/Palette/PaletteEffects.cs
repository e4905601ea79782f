using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Finding;
using Lms.Web.Doors;

namespace Lms.Web.Components.Layout.Palette;

/// <summary>Finds courses and people once the typing pauses.</summary>
public sealed class PaletteEffects(UseCases useCases, IState<PaletteState> palette, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [EffectMethod]
    public async Task On(PaletteTyped happened, IDispatcher dispatcher)
    {
        if (!palette.Value.IsSearching)
            return;
        await Task.Delay(Pause, clock);
        if (palette.Value.Words != happened.Words)
            return;
        var found = await useCases.Run((FindCoursesAndPeople verb, Actor actor) => verb.Handle(actor, happened.Words, CancellationToken.None));
        dispatcher.Dispatch(new PaletteAnswered(happened.Words, found.Value ?? []));
    }
}
