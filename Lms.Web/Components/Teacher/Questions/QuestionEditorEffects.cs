using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>What the question's page asks of the verbs.</summary>
public sealed class QuestionEditorEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(QuestionOpened happened, IDispatcher dispatcher)
    {
        if (happened.Id is { } id)
        {
            var found = await useCases.Run((GetQuestion verb, Actor actor) => verb.Handle(actor, id, CancellationToken.None));
            dispatcher.Dispatch(found.Value is { } question ? new QuestionShown(question) : new QuestionNotShown(found.Refusal!));
        }

        var tree = await useCases.Run((GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(tree.Value is { } places ? new PlacesShown(places) : new QuestionNotShown(tree.Refusal!));
    }

    [EffectMethod]
    public async Task On(PreviewAsked happened, IDispatcher dispatcher)
    {
        var seen = await useCases.Run((PreviewDraft verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        if (seen.Value is { } preview)
            dispatcher.Dispatch(new PreviewShown(preview));
    }

    [EffectMethod]
    public async Task On(QuestionSaveAsked happened, IDispatcher dispatcher)
    {
        var done = happened.Id is { } id
            ? await useCases.Run((ChangeQuestion verb, Actor actor) => verb.Handle(actor, id, Input.Of(happened.Draft), CancellationToken.None))
            : await useCases.Run((CreateQuestion verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } question ? new QuestionSaved(question, happened.Next) : new QuestionNotSaved(done.Refusal!));
    }
}
