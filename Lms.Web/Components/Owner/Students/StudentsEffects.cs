using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Students;
using Lms.Domain.Structure;
using Lms.Domain.TaughtStudents;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Students;

/// <summary>What the pages of students ask of the verbs.</summary>
public sealed class StudentsEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(StudentsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListStudents verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new StudentsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(StudentsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListStudents verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new StudentsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod(typeof(StudentChoicesAsked))]
    public async Task OnChoicesAsked(IDispatcher dispatcher)
    {
        var grades = await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None));
        var governorates = await useCases.Run((ListGovernorates verb) => verb.Handle(CancellationToken.None));
        dispatcher.Dispatch(new StudentChoicesAnswered(grades.Value ?? [], governorates.Value ?? []));
    }

    [EffectMethod]
    public async Task On(StudentAsked happened, IDispatcher dispatcher)
    {
        var account = await useCases.Run((GetStudentAccount verb, Actor actor) => verb.Handle(actor, happened.StudentId, CancellationToken.None));
        var learning = account.Succeeded ? await useCases.Run((GetStudentForStaff verb, Actor actor) => verb.Handle(actor, happened.StudentId, CancellationToken.None)) : default;
        dispatcher.Dispatch(new StudentAnswered(account.Value, learning.Value, account.Refusal ?? learning.Refusal));
    }

    [EffectMethod]
    public async Task On(StandingAsked happened, IDispatcher dispatcher)
    {
        var draft = new StudentStandingDraft
        {
            IsActive = happened.Change.IsActive is { } on ? on : default(Maybe<bool?>),
            Status = happened.Change.Status is { } status ? Wording.Snake(status) : default(Maybe<string?>),
            Reason = happened.Reason,
        };
        var done = await useCases.Run((UpdateStudentStanding verb, Actor actor) => verb.Handle(actor, happened.Change.Student.Id, Input.Of(draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } student ? new StandingChanged(student) : new StandingRefused(done.Refusal!));
    }

    private static Input<StudentFilter> Filter(ListQuery query) =>
        Input.Of(new StudentFilter { IsActive = query.Flag("is_active"), GradeId = query.Row("grade"), GovernorateId = query.Row("governorate") });
}
