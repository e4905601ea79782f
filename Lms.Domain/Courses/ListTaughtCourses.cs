using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>The courses of the teacher one is, or assists (edutrack-2.1).</summary>
public sealed class ListTaughtCourses(ILmsDb db) : IUseCase
{
    public async Task<Page<CourseSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ListTaughtCourses);
        var rows = db.Set<Course>().AsNoTracking().TaughtBy(actor).Search(request, row => row.Name, row => row.Description);
        return await ListCourses.Order.Apply(rows, request.Order).Select(CourseSummary.Projection(db, null)).PageAsync(request, ct);
    }
}
