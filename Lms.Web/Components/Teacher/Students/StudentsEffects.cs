using System.Globalization;
using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Structure;
using Lms.Domain.TaughtStudents;
using Lms.Web.Components.Shared;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Students;

/// <summary>What the page of students asks of the verbs.</summary>
public sealed class StudentsEffects(UseCases useCases, IState<StudentsState> students)
{
    [EffectMethod(typeof(StudentChoicesAsked))]
    public async Task OnChoicesAsked(IDispatcher dispatcher)
    {
        if (students.Value.Choices is not null)
            return;
        var courses = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, PageRequest.All with { Order = ["name"] }, CancellationToken.None));
        var grades = await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None));
        dispatcher.Dispatch(new StudentChoicesAnswered(new StudentChoices(
            [.. (courses.Value?.Items ?? []).Select(course => ChoiceOf(course.Id, course.Name))],
            [.. (grades.Value ?? []).Select(grade => ChoiceOf(grade.Id, grade.Name))])));
    }

    [EffectMethod]
    public async Task On(StudentsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListStudentsOfTeacher verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new StudentsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(StudentsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListStudentsOfTeacher verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new StudentsExportAnswered(found.Value?.Items, found.Refusal));
    }

    private static Input<TaughtStudentFilter> Filter(ListQuery query) => Input.Of(new TaughtStudentFilter
    {
        CourseId = query.Row("course"),
        GradeId = query.Row("grade"),
        Status = query.Choice<EnrollmentStatus>("status") ?? EnrollmentStatus.Approved,
        HasAccess = query.Flag("access"),
    });

    private static Choice ChoiceOf(int id, string name) => new(id.ToString(CultureInfo.InvariantCulture), name);
}
