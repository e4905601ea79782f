using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Domain.Structure;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Owner.Teachers;

/// <summary>What the page of teachers asks of the verbs.</summary>
public sealed class TeachersEffects(UseCases useCases, IState<TeachersState> teachers)
{
    [EffectMethod]
    public async Task On(TeachersAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTeachers verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TeachersAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TeachersExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTeachers verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TeachersExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod(typeof(TeacherChoicesAsked))]
    public async Task OnChoicesAsked(IDispatcher dispatcher)
    {
        var grades = await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None));
        var subjects = await useCases.Run((ListSubjects verb) => verb.Handle(Input.Of(new StructureFilter()), CancellationToken.None));
        var plans = await useCases.Run((ListVideoSecurities verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new TeacherChoicesAnswered(new TeacherChoices(grades.Value ?? [], subjects.Value ?? [], plans.Value ?? [])));
    }

    [EffectMethod]
    public async Task On(TeacherDialogOpened happened, IDispatcher dispatcher)
    {
        if (happened.Teacher is not { } teacher)
            return;
        var found = await useCases.Run((GetTeacherHoldings verb, Actor actor) => verb.Handle(actor, teacher.Id, CancellationToken.None));
        dispatcher.Dispatch(new TeacherHoldingsAnswered(found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TeacherWriteAsked happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.TeacherId is { } id
            ? await useCases.Run((UpdateTeacher verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((CreateTeacher verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Finish(done.Refusal, dispatcher);
    }

    [EffectMethod]
    public async Task On(TeacherDeleteAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run(async (DeleteTeacher verb, Actor actor) =>
        {
            await verb.Handle(actor, happened.TeacherId, CancellationToken.None);
            return true;
        });
        Finish(done.Refusal, dispatcher);
    }

    private static Input<TeacherFilter> Filter(ListQuery query) =>
        Input.Of(new TeacherFilter { IsActive = query.Flag("is_active"), SubjectId = query.Row("subject"), GradeId = query.Row("grades") });

    private void Finish(Refusal? refusal, IDispatcher dispatcher)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new TeacherDeedRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new TeacherDeedDone());
        dispatcher.Dispatch(new TeachersAsked(teachers.Value.List.Query.Again()));
    }
}
