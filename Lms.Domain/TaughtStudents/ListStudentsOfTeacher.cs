using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>Which students are wanted; null leaves a criterion out.</summary>
public sealed record TaughtStudentFilter
{
    public int? CourseId { get; init; }

    public int? GradeId { get; init; }

    /// <summary>Where the request stands that makes somebody a student here; approved ones unless said otherwise.</summary>
    public EnrollmentStatus Status { get; init; } = EnrollmentStatus.Approved;

    /// <summary>True for students with running access to some lecture here, false for those without.</summary>
    public bool? HasAccess { get; init; }
}

/// <summary>The students of the courses within the actor's reach.</summary>
public sealed class ListStudentsOfTeacher(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Student> Order = new Ordering<Student>(
            rows => rows.OrderBy(row => row.NameAr).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("name", row => row.NameAr)
        .Allow("name_en", row => row.NameEn)
        .Allow("code", row => row.Code)
        .Allow("created_at", row => row.CreatedAt);

    /// <summary>One page; searched by name, code or phone number.</summary>
    public async Task<Page<TaughtStudentSummary>> Handle(Actor actor, Input<TaughtStudentFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadEnrollments);
        var filter = input.Open(out var said);
        said.Refuse();

        var now = clock.Now();
        var (enrollments, purchases) = StudentRows.Within(db, actor, reach);
        var rows = db.Set<Student>().AsNoTracking().Where(student => enrollments.Any(row => row.StudentId == student.Id && row.Status == filter.Status && (filter.CourseId == null || row.CourseId == filter.CourseId)));
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.GradeId == grade);
        if (filter.HasAccess is { } access)
            rows = rows.Where(student => access == purchases.Any(row => row.StudentId == student.Id && row.EffectiveExpiry > now && (filter.CourseId == null || row.Lecture.Topic.CourseId == filter.CourseId)));
        rows = rows.Search(request, row => row.NameAr, row => row.NameEn, row => row.Code, row => row.PhoneNumber);

        var page = await Order.Apply(rows, request.Order).Select(TaughtStudentSummary.Projection(enrollments, purchases, now)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            await said.KnownAsync("grade", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return page;
    }
}
