using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>Which teachers are wanted; null leaves a criterion out.</summary>
public sealed record TeacherFilter
{
    public bool? IsActive { get; init; }

    public int? SubjectId { get; init; }

    public int? GradeId { get; init; }
}

/// <summary>The teachers of the site (edutrack-16.1).</summary>
public sealed class ListTeachers(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Teacher> Order = new Ordering<Teacher>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("name", row => row.User.Name)
        .Allow("created_at", row => row.CreatedAt);

    /// <summary>One page, newest first; searched by name.</summary>
    public async Task<Page<TeacherSummary>> Handle(Actor actor, Input<TeacherFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Teacher>().AsNoTracking();
        if (filter.IsActive is { } active)
            rows = rows.Where(row => row.User.IsActive == active);
        if (filter.SubjectId is { } subject)
            rows = rows.Where(row => row.SubjectId == subject);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.Grades.Any(one => one.Id == grade));
        rows = rows.Search(request, row => row.User.Name);

        var page = await TeacherSummary.Of(Order.Apply(rows, request.Order)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("subject", filter.SubjectId, db.Set<Subject>(), ct);
            await said.KnownAsync("grades", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return page with { Items = await TeacherSummary.WithSubjectsAsync(db, page.Items, ct) };
    }
}
