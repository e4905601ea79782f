using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Curriculum;

/// <summary>Which chapters are wanted; null leaves a criterion out.</summary>
public sealed record ChapterFilter(int? SubjectId = null, int? GradeId = null);

/// <summary>The chapters of the shared catalogue (edutrack-8.6).</summary>
public sealed class ListChapters(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Chapter> Order = new Ordering<Chapter>(
            rows => rows.OrderBy(row => row.Order).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("order", row => row.Order)
        .Allow("name", row => row.Name);

    /// <summary>One page; searched by name.</summary>
    public async Task<Page<ChapterSummary>> Handle(Actor actor, Input<ChapterFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadCurriculum);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Chapter>().AsNoTracking();
        if (filter.SubjectId is { } subject)
            rows = rows.Where(row => row.SubjectId == subject);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.GradeId == grade);
        rows = rows.Search(request, row => row.Name);

        var page = await Order.Apply(rows, request.Order).Select(ChapterSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("subject", filter.SubjectId, db.Set<Subject>(), ct);
            await said.KnownAsync("grade", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return page;
    }
}
