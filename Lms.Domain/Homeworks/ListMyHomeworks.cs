using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>A homework as its student sees it in a list.</summary>
/// <param name="SubmittedAt">When it was handed in; null while it was not.</param>
/// <param name="Status">Null while it was not handed in.</param>
/// <param name="Score">Points; null until it is graded.</param>
public sealed record MyHomeworkLine(
    int Id, string Title, string CourseName, string LectureName, int QuestionCount, int TotalPoints, DateTimeOffset? OpenDate, DateTimeOffset? CloseDate,
    DateTimeOffset? SubmittedAt, HomeworkStatus? Status, decimal? Score);

/// <summary>The homeworks of the lectures a student has bought.</summary>
public sealed class ListMyHomeworks(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Homework> Order = new Ordering<Homework>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("title", row => row.Title)
        .Allow("closes", row => row.CloseDate);

    /// <summary>One page; searched by title and course.</summary>
    public Task<Page<MyHomeworkLine>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var bought = db.Set<Purchase>().Where(purchase => purchase.StudentId == actor.StudentId);
        var own = db.Set<HomeworkSubmission>().Where(submission => submission.StudentId == actor.StudentId);
        var rows = db.Set<Homework>().AsNoTracking().Where(row => row.IsActive && row.IsPublished && bought.Any(purchase => purchase.LectureId == row.LectureId))
            .Search(request, row => row.Title, row => row.Lecture.Topic.Course.Name);
        return Order.Apply(rows, request.Order).Select(row => new MyHomeworkLine(
            row.Id, row.Title, row.Lecture.Topic.Course.Name, row.Lecture.Name, row.Questions.Count, row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points), row.OpenDate, row.CloseDate,
            own.Where(one => one.HomeworkId == row.Id).Select(one => (DateTimeOffset?)one.SubmittedAt).FirstOrDefault(),
            own.Where(one => one.HomeworkId == row.Id).Select(one => (HomeworkStatus?)one.Status).FirstOrDefault(),
            own.Where(one => one.HomeworkId == row.Id && one.Status == HomeworkStatus.Graded).Select(one => one.Score).FirstOrDefault())).PageAsync(request, ct);
    }
}
