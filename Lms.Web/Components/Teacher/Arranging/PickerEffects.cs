using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Arranging;

/// <summary>What the picker asks of the verbs.</summary>
public sealed class PickerEffects(UseCases useCases, IState<PickerState> picker)
{
    [EffectMethod]
    public async Task On(PickerAsked happened, IDispatcher dispatcher)
    {
        var filter = Input.Of(new QuestionFilter { LessonId = happened.LessonId, Type = happened.Type });
        var request = new PageRequest((happened.Page - 1) * happened.Size, happened.Size, happened.Words, null);
        var found = await useCases.Run((ListQuestions verb, Actor actor) => verb.Handle(actor, filter, request, CancellationToken.None));
        dispatcher.Dispatch(new PickerAnswered(happened, found.Value, found.Refusal));
        if (picker.Value.Tree is not null)
            return;
        var tree = await useCases.Run((GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        if (tree.Value is { } places)
            dispatcher.Dispatch(new PickerTreeShown(places));
    }
}
