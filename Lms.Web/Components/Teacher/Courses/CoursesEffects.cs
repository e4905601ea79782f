using System.Globalization;
using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Structure;
using Lms.Web.Components.Shared;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Courses;

/// <summary>What the page of courses asks of the verbs.</summary>
public sealed class CoursesEffects(UseCases useCases, IState<CoursesState> courses)
{
    [EffectMethod]
    public async Task On(CoursesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListCourses verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new CoursesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(CoursesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListCourses verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new CoursesExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod(typeof(CourseChoicesAsked))]
    public async Task OnChoicesAsked(IDispatcher dispatcher)
    {
        if (courses.Value.Choices is not null)
            return;
        var grades = await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None));
        var subjects = await useCases.Run((ListSubjects verb) => verb.Handle(Input.Of(new StructureFilter()), CancellationToken.None));
        dispatcher.Dispatch(new CourseChoicesAnswered(new CourseChoices(
            [.. (grades.Value ?? []).Select(grade => ChoiceOf(grade.Id, grade.Name))],
            [.. (subjects.Value ?? []).Select(subject => ChoiceOf(subject.Id, subject.Name))])));
    }

    [EffectMethod]
    public async Task On(CourseWritten happened, IDispatcher dispatcher)
    {
        var done = happened.CourseId is { } id
            ? await useCases.Run((UpdateCourse verb, Actor actor) => verb.Handle(actor, id, Input.Of(happened.Draft), CancellationToken.None))
            : await useCases.Run((CreateCourse verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Value is not { } course)
        {
            dispatcher.Dispatch(new CourseTaskRefused(done.Refusal!));
            return;
        }

        dispatcher.Dispatch(new CourseSaved(course));
        if (happened.CourseId is null)
            dispatcher.Dispatch(new CoursesAsked(courses.Value.List.Query.Again()));
    }

    [EffectMethod]
    public async Task On(CourseDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteCourse verb, Actor actor) => verb.Handle(actor, happened.CourseId, CancellationToken.None));
        dispatcher.Dispatch(done.Refusal is { } refusal ? new CourseTaskRefused(refusal) : new CourseDeleted(happened.CourseId));
    }

    private static Input<CourseFilter> Filter(ListQuery query) => Input.Of(new CourseFilter
    {
        GradeId = query.Row("grade"),
        SubjectId = query.Row("subject"),
        IsActive = query.Flag("is_active"),
    });

    private static Choice ChoiceOf(int id, string name) => new(id.ToString(CultureInfo.InvariantCulture), name);
}
