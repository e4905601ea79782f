using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>What the list of submissions asks of the verbs.</summary>
public sealed class SubmissionsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(SubmissionsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListHomeworkSubmissions verb, Actor actor) => verb.Handle(actor, happened.HomeworkId, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new SubmissionsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(SubmissionsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListHomeworkSubmissions verb, Actor actor) => verb.Handle(actor, happened.HomeworkId, happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new SubmissionsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(SubmissionAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetHomeworkSubmission verb, Actor actor) => verb.Handle(actor, happened.Id, CancellationToken.None));
        dispatcher.Dispatch(found.Value is { } submission ? new SubmissionShown(submission) : new SubmissionNotShown(found.Refusal!));
    }
}
