using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>One course, as the reader may see it (edutrack-2.3).</summary>
public sealed class GetCourse(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such course within reach (404).</exception>
    public async Task<CourseSummary> Handle(Actor actor, int courseId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.BrowseCourses);
        return await db.Readable(actor, reach).Where(course => course.Id == courseId)
            .Select(CourseSummary.Projection(db, actor.StudentId)).FirstOrDefaultAsync(ct)
            .OrRefuseAsync();
    }
}
