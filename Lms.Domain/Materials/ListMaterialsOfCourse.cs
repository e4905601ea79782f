using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>The materials of one course that the actor may see, in the order of its topics and lectures, oldest first in each.</summary>
public sealed class ListMaterialsOfCourse(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>One page; searched by title and lecture.</summary>
    /// <exception cref="RefusedException">No such course, or none of the actor's (404).</exception>
    public async Task<Page<MaterialSummary>> Handle(Actor actor, int courseId, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadMaterials);
        var courses = reach == Reach.Teaching ? db.Set<Course>().TaughtBy(actor) : db.Set<Course>();
        if (!await courses.AnyAsync(course => course.Id == courseId, ct))
            throw GeneralRefusals.NotFound.Thrown();
        return await MaterialsInReach.Seen(db, actor, reach, clock.Now())
            .Where(row => row.Lecture.Topic.CourseId == courseId)
            .Search(request, row => row.Title, row => row.Lecture.Name)
            .OrderBy(row => row.Lecture.Topic.Order).ThenBy(row => row.Lecture.TopicId)
            .ThenBy(row => row.Lecture.Order).ThenBy(row => row.LectureId)
            .ThenBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(MaterialSummary.Projection)
            .PageAsync(request, ct);
    }
}
