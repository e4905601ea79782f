using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Curriculum;

/// <summary>Which lessons are wanted; null leaves a criterion out.</summary>
public sealed record LessonFilter(int? ChapterId = null, int? SubjectId = null, int? GradeId = null);

/// <summary>The lessons of the shared catalogue (edutrack-8.10).</summary>
public sealed class ListLessons(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Lesson> Order = new Ordering<Lesson>(
            rows => rows.OrderBy(row => row.Order).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("order", row => row.Order)
        .Allow("name", row => row.Name);

    /// <summary>One page; searched by name.</summary>
    public async Task<Page<LessonSummary>> Handle(Actor actor, Input<LessonFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadCurriculum);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Lesson>().AsNoTracking();
        if (filter.ChapterId is { } chapter)
            rows = rows.Where(row => row.ChapterId == chapter);
        if (filter.SubjectId is { } subject)
            rows = rows.Where(row => row.Chapter.SubjectId == subject);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.Chapter.GradeId == grade);
        rows = rows.Search(request, row => row.Name);

        var page = await Order.Apply(rows, request.Order).Select(LessonSummary.Projection(db)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("chapter", filter.ChapterId, db.Set<Chapter>(), ct);
            await said.KnownAsync("chapter__subject", filter.SubjectId, db.Set<Subject>(), ct);
            await said.KnownAsync("chapter__grade", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return page;
    }
}
