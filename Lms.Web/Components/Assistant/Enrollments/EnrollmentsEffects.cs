using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Assistant.Enrollments;

/// <summary>What the enrollments page asks of the verbs.</summary>
public sealed class EnrollmentsEffects(UseCases useCases)
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
    public async Task On(ApprovalAsked happened, IDispatcher dispatcher)
    {
        var draft = Input.Of(happened.Note is { } note ? new ResponseDraft { ResponseNote = note } : new ResponseDraft());
        var done = await useCases.Run((ApproveEnrollment verb, Actor actor) => verb.Handle(actor, happened.EnrollmentId, draft, CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } approved ? new EnrollmentApproved(approved) : new ApprovalRefused(done.Refusal!));
    }

    private static Input<EnrollmentFilter> Filter(ListQuery query) => Input.Of(new EnrollmentFilter
    {
        Status = query.Choice<EnrollmentStatus>("status"),
        CourseId = query.Row("course"),
        StudentId = query.Row("student"),
    });
}
