using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;

namespace Lms.Domain.Courses;

/// <summary>Which courses are wanted; null leaves a criterion out.</summary>
public sealed record CourseFilter
{
    public int? GradeId { get; init; }

    public int? SubjectId { get; init; }

    public int? TeacherId { get; init; }

    /// <summary>Students see active courses only, whatever they ask for.</summary>
    public bool? IsActive { get; init; }
}

/// <summary>The courses somebody can discover or manage (edutrack-2.2).</summary>
public sealed class ListCourses(ILmsDb db) : IUseCase
{
    internal static readonly Ordering<Course> Order = new Ordering<Course>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("created_at", row => row.CreatedAt)
        .Allow("name", row => row.Name);

    /// <summary>One page; searched by name, description and teacher's name.</summary>
    public async Task<Page<CourseSummary>> Handle(Actor actor, Input<CourseFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.BrowseCourses);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Listed(actor, reach);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.GradeId == grade);
        if (filter.SubjectId is { } subject)
            rows = rows.Where(row => row.SubjectId == subject);
        if (filter.TeacherId is { } teacher)
            rows = rows.Where(row => row.TeacherId == teacher);
        if (filter.IsActive is { } active && reach != Reach.Own)
            rows = rows.Where(row => row.IsActive == active);
        rows = rows.Search(request, row => row.Name, row => row.Description, row => row.Teacher.User.Name);

        var page = await Order.Apply(rows, request.Order).Select(CourseSummary.Projection(db, actor.StudentId)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("grade", filter.GradeId, db.Set<Grade>(), ct);
            await said.KnownAsync("subject", filter.SubjectId, db.Set<Subject>(), ct);
            await said.KnownAsync("teacher", filter.TeacherId, db.Set<Teacher>(), ct);
            said.Refuse();
        }

        return page;
    }
}
