using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>Which enrollments are wanted; null leaves a criterion out.</summary>
public sealed record EnrollmentFilter
{
    public EnrollmentStatus? Status { get; init; }

    public int? CourseId { get; init; }

    public int? StudentId { get; init; }
}

/// <summary>The enrollments of the courses within the actor's reach (edutrack-6.6).</summary>
public sealed class ListEnrollments(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Enrollment> Order = new Ordering<Enrollment>(
            rows => rows.OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("enrolled_at", row => row.EnrolledAt)
        .Allow("responded_at", row => row.RespondedAt);

    /// <summary>One page; searched by the student's name or code.</summary>
    public async Task<Page<EnrollmentSummary>> Handle(Actor actor, Input<EnrollmentFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadEnrollments);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Enrollment>().AsNoTracking();
        if (reach != Reach.Everything)
            rows = rows.TaughtBy(actor, row => row.Course);
        if (filter.Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.CourseId == course);
        if (filter.StudentId is { } student)
            rows = rows.Where(row => row.StudentId == student);
        rows = rows.Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);

        var page = await Order.Apply(rows, request.Order).Select(EnrollmentSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            await said.KnownAsync("student", filter.StudentId, db.Set<Student>(), ct);
            said.Refuse();
        }

        return page;
    }
}
