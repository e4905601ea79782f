using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Assistant.Enrollments;

/// <summary>What the enrollments page asks of the verbs.</summary>
public sealed class EnrollmentsEffects(UseCases useCases, IState<EnrollmentsState> enrollments)
{
    [EffectMethod]
    public async Task On(EnrollmentsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListEnrollments verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new EnrollmentsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(EnrollmentsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListEnrollments verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new EnrollmentsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(AnswerAsked happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Note is { } note ? new ResponseDraft { ResponseNote = note } : new ResponseDraft());
        var done = happened.Answer == EnrollmentStatus.Approved
            ? await useCases.Run((ApproveEnrollment verb, Actor actor) => verb.Handle(actor, happened.EnrollmentId, input, CancellationToken.None))
            : await useCases.Run((RejectEnrollment verb, Actor actor) => verb.Handle(actor, happened.EnrollmentId, input, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } answered ? new AnswerGiven(answered) : new AnswerRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(BulkAnswerOpened happened, IDispatcher dispatcher)
    {
        var seen = await AnswerAsync(new BulkAnswerDraft { Ids = happened.Ids, Answer = happened.Answer, PreviewOnly = true });
        dispatcher.Dispatch(seen.Value is { } verdicts ? new BulkAnswerPreviewed(verdicts) : new BulkAnswerRefused(seen.Refusal!));
    }

    [EffectMethod]
    public async Task On(BulkAnswerAsked happened, IDispatcher dispatcher)
    {
        var done = await AnswerAsync(new BulkAnswerDraft { Ids = happened.Asked.Ids, Answer = happened.Asked.Answer, ResponseNote = happened.Note });
        dispatcher.Dispatch(done.Value is { } verdicts ? new BulkAnswerGiven(verdicts) : new BulkAnswerRefused(done.Refusal!));
        if (done.Succeeded)
            dispatcher.Dispatch(new EnrollmentsAsked(enrollments.Value.List.Query.Again()));
    }

    private static Input<EnrollmentFilter> Filter(ListQuery query) => Input.Of(new EnrollmentFilter
    {
        Status = query.Choice<EnrollmentStatus>("status"),
        CourseId = query.Row("course"),
        StudentId = query.Row("student"),
    });

    private Task<Outcome<IReadOnlyList<EnrollmentVerdict>>> AnswerAsync(BulkAnswerDraft draft) =>
        useCases.Run((AnswerEnrollments verb, Actor actor) => verb.Handle(actor, Input.Of(draft), CancellationToken.None));
}
