using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>Which classes are wanted; null leaves a criterion out.</summary>
public sealed record LiveClassFilter(int? CourseId = null, int? LectureId = null, bool? IsOver = null);

/// <summary>The classes somebody may see: a student those of lectures open to them, a teacher those of their courses. The next one first, then those that are over, the latest first.</summary>
public sealed class ListLiveClasses(ILmsDb db, TimeProvider clock) : IUseCase
{
    public async Task<Page<LiveClassSummary>> Handle(Actor actor, LiveClassFilter filter, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var rows = db.Set<LiveClass>().AsNoTracking().Within(db, actor, reach, now);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (filter.IsOver is { } isOver)
            rows = rows.Where(row => row.EndsAt <= now == isOver);
        var page = await rows.Search(request, row => row.Title, row => row.Lecture.Name)
            .OrderBy(row => row.EndsAt <= now)
            .ThenBy(row => row.EndsAt > now ? row.StartsAt : DateTimeOffset.MaxValue).ThenByDescending(row => row.StartsAt).ThenBy(row => row.Id)
            .Select(LiveClassSummary.Projection).PageAsync(request, ct);
        return page.Map(row => row.Seen(now, reach != Reach.Own));
    }
}

/// <summary>One class.</summary>
public sealed class GetLiveClass(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is none within reach (404).</exception>
    public async Task<LiveClassSummary> Handle(Actor actor, int id, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var row = await db.Set<LiveClass>().AsNoTracking().Where(one => one.Id == id).Within(db, actor, reach, now).Select(LiveClassSummary.Projection).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return row.Seen(now, reach != Reach.Own);
    }
}
