using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>Which materials are wanted; null leaves a criterion out.</summary>
public sealed record MaterialFilter
{
    public int? LectureId { get; init; }

    public int? CourseId { get; init; }

    public bool? IsActive { get; init; }
}

/// <summary>The materials the actor may see, newest first (edutrack-11.2).</summary>
public sealed class ListMaterials(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>One page; searched by title.</summary>
    public async Task<Page<MaterialSummary>> Handle(Actor actor, Input<MaterialFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadMaterials);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = MaterialsInReach.Seen(db, actor, reach, clock.Now());
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        if (filter.IsActive is { } active)
            rows = rows.Where(row => row.IsActive == active);
        rows = rows.Search(request, row => row.Title);

        var page = await rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(MaterialSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            said.Refuse();
        }

        return page;
    }
}
