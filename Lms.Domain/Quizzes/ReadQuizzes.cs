using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>Which quizzes are wanted; null leaves a criterion out.</summary>
public sealed record QuizFilter(int? LectureId = null, bool? IsActive = null, bool? IsPublished = null, int? CourseId = null);

/// <summary>The quizzes within the actor's reach (edutrack-10.1).</summary>
public sealed class ListQuizzes(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Quiz> Order = new Ordering<Quiz>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("created_at", row => row.CreatedAt)
        .Allow("title", row => row.Title);

    /// <summary>One page; searched by title.</summary>
    public async Task<Page<QuizSummary>> Handle(Actor actor, Input<QuizFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadWork);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Quiz>().AsNoTracking().Within(db, actor, reach, clock.Now());
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (filter.IsActive is { } isActive)
            rows = rows.Where(row => row.IsActive == isActive);
        if (filter.IsPublished is { } isPublished)
            rows = rows.Where(row => row.IsPublished == isPublished);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        rows = rows.Search(request, row => row.Title);

        var page = await Order.Apply(rows, request.Order).Select(QuizSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            said.Refuse();
        }

        return page;
    }
}

/// <summary>One quiz with its questions, for staff (edutrack-10.2).</summary>
public sealed class GetQuiz(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task<QuizDetail> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadWorkDetail);
        return (await QuizReach.DetailAsync(db, db.Set<Quiz>().Within(db, actor, reach, clock.Now()).Where(row => row.Id == quizId), ct)).OrRefuse();
    }
}
