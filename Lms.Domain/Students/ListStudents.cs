using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Students;

/// <summary>Which students are wanted; null leaves a criterion out.</summary>
public sealed record StudentFilter
{
    public bool? IsActive { get; init; }

    public int? GradeId { get; init; }

    public int? GovernorateId { get; init; }
}

/// <summary>The students of the site (edutrack-16.5).</summary>
public sealed class ListStudents(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Student> Order = new Ordering<Student>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("name_ar", row => row.NameAr)
        .Allow("name_en", row => row.NameEn)
        .Allow("student_code", row => row.Code)
        .Allow("created_at", row => row.CreatedAt);

    /// <summary>One page, newest first; searched by name, code or phone.</summary>
    public async Task<Page<StudentSummary>> Handle(Actor actor, Input<StudentFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ManageStudents);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Student>().AsNoTracking();
        if (filter.IsActive is { } active)
            rows = rows.Where(row => row.User.IsActive == active);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.GradeId == grade);
        if (filter.GovernorateId is { } governorate)
            rows = rows.Where(row => row.GovernorateId == governorate);
        rows = rows.Search(request, row => row.NameAr, row => row.NameEn, row => row.Code, row => row.PhoneNumber);

        var page = await Order.Apply(rows, request.Order).Select(StudentSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("grade", filter.GradeId, db.Set<Grade>(), ct);
            await said.KnownAsync("governorate", filter.GovernorateId, db.Set<Governorate>(), ct);
            said.Refuse();
        }

        return page;
    }
}
