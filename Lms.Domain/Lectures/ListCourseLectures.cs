using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>Which lectures of a course are wanted; null leaves a criterion out.</summary>
public sealed record CourseLectureFilter
{
    public int? TopicId { get; init; }
}

/// <summary>What a student let into a course finds there, with what they have bought (edutrack-2.7).</summary>
public sealed class ListCourseLectures(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Lecture> Order = ListLectures.OrderedBy(rows =>
        rows.OrderBy(row => row.Topic.Order).ThenBy(row => row.TopicId).ThenBy(row => row.Order).ThenBy(row => row.Id));

    /// <summary>One page; searched by name.</summary>
    /// <exception cref="RefusedException">No such course (404), the student is not in it (403), an unknown topic is named (400).</exception>
    public async Task<Page<LectureSummary>> Handle(Actor actor, int courseId, Input<CourseLectureFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadCourseLectures);
        var filter = input.Open(out var said);
        var rows = db.Set<Lecture>().AsNoTracking().Where(row => row.Topic.CourseId == courseId && row.IsVisible && row.Topic.IsActive && row.Topic.Course.IsActive);
        if (filter.TopicId is { } topic)
            rows = rows.Where(row => row.TopicId == topic);
        rows = rows.Search(request, row => row.Name);

        var state = await db.Set<Course>().AsNoTracking().Where(course => course.Id == courseId).Select(course => new
        {
            course.IsActive,
            IsEnrolled = db.Set<Enrollment>().Any(row => row.StudentId == actor.StudentId && row.LiveCourseId == courseId && row.Status == EnrollmentStatus.Approved),
            Count = rows.Count(),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (!state.IsEnrolled)
            throw (state.IsActive ? CourseRefusals.NotEnrolled : GeneralRefusals.NotFound).Thrown();
        said.Refuse();

        var page = await Order.Apply(rows, request.Order).Select(LectureSummary.Projection(db, actor.StudentId)).PageAsync(request, state.Count, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("topic", filter.TopicId, db.Set<Topic>(), ct);
            said.Refuse();
        }

        return page;
    }
}
