using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>The student's own requests and memberships, newest first (edutrack-6.5).</summary>
public sealed class ListMyEnrollments(ILmsDb db) : IUseCase
{
    /// <summary>One page; <see cref="EnrollmentFilter.StudentId"/> is not looked at.</summary>
    public async Task<Page<EnrollmentSummary>> Handle(Actor actor, Input<EnrollmentFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadOwnEnrollments);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Enrollment>().AsNoTracking().Where(row => row.StudentId == actor.StudentId);
        if (filter.Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.CourseId == course);

        var page = await rows.OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id).Select(EnrollmentSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            said.Refuse();
        }

        return page;
    }
}
