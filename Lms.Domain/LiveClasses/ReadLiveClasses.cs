using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>Which classes are wanted; null leaves a criterion out.</summary>
/// <param name="CourseId">Of this course.</param>
/// <param name="LectureId">Of this lecture.</param>
/// <param name="IsOver">Whose planned end is past, or to come.</param>
/// <param name="IsCancelled">That were called off, or were not.</param>
/// <param name="Kind">Held in this way.</param>
public sealed record LiveClassFilter(int? CourseId = null, int? LectureId = null, bool? IsOver = null, bool? IsCancelled = null, LiveClassKind? Kind = null);

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
        if (filter.IsCancelled is { } isCancelled)
            rows = rows.Where(row => row.CancelledAt != null == isCancelled);
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        var page = await rows.Search(request, row => row.Title, row => row.Lecture.Name)
            .NextFirst(now).Select(LiveClassSummary.Projection(db, actor.StudentId, reach != Reach.Own)).PageAsync(request, ct);
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
        var row = await db.Set<LiveClass>().AsNoTracking().Where(one => one.Id == id).Within(db, actor, reach, now).Select(LiveClassSummary.Projection(db, actor.StudentId, reach != Reach.Own)).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return row.Seen(now, reach != Reach.Own);
    }
}
