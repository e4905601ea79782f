using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Which homeworks are wanted; null leaves a criterion out.</summary>
public sealed record HomeworkFilter(int? LectureId = null, bool? IsActive = null, bool? IsPublished = null, int? CourseId = null);

/// <summary>The homeworks within the actor's reach (edutrack-9.1).</summary>
public sealed class ListHomeworks(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Homework> Order = new Ordering<Homework>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("created_at", row => row.CreatedAt)
        .Allow("close_date", row => row.CloseDate)
        .Allow("title", row => row.Title);

    /// <summary>One page; searched by title.</summary>
    public async Task<Page<HomeworkSummary>> Handle(Actor actor, Input<HomeworkFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadWork);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Homework>().AsNoTracking().Within(db, actor, reach, clock.Now());
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (filter.IsActive is { } isActive)
            rows = rows.Where(row => row.IsActive == isActive);
        if (filter.IsPublished is { } isPublished)
            rows = rows.Where(row => row.IsPublished == isPublished);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        rows = rows.Search(request, row => row.Title);

        var page = await Order.Apply(rows, request.Order).Select(HomeworkSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            said.Refuse();
        }

        return page;
    }
}

/// <summary>One homework with its questions, for staff (edutrack-9.2).</summary>
public sealed class GetHomework(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task<HomeworkDetail> Handle(Actor actor, int homeworkId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadWorkDetail);
        return (await HomeworkReach.DetailAsync(db, db.Set<Homework>().Within(db, actor, reach, clock.Now()).Where(row => row.Id == homeworkId), ct)).OrRefuse();
    }
}
