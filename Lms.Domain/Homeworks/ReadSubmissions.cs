using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>What was handed in for one homework (edutrack-9.3).</summary>
public sealed class ListHomeworkSubmissions(ILmsDb db) : IUseCase
{
    private static readonly Ordering<HomeworkSubmission> Order = new Ordering<HomeworkSubmission>(
            rows => rows.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("submitted_at", row => row.SubmittedAt)
        .Allow("score", row => row.Score);

    /// <exception cref="RefusedException">Unknown homework, or another teacher's (404).</exception>
    public async Task<Page<HomeworkSubmissionSummary>> Handle(Actor actor, int homeworkId, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var rows = db.Set<HomeworkSubmission>().AsNoTracking()
            .Where(row => row.HomeworkId == homeworkId).TaughtBy(actor, row => row.Homework.Lecture.Topic.Course)
            .Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);
        var page = await Order.Apply(rows, request.Order).Select(HomeworkSubmissionSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0 && !await db.Set<Homework>().TaughtBy(actor, row => row.Lecture.Topic.Course).AnyAsync(row => row.Id == homeworkId, ct))
            throw GeneralRefusals.NotFound.Thrown();
        return page;
    }
}

/// <summary>Which of one's own submissions are wanted; null leaves a criterion out.</summary>
public sealed record MySubmissionFilter(int? HomeworkId = null, int? LectureId = null, HomeworkStatus? Status = null);

/// <summary>A student's own submissions, newest first (edutrack-9.12).</summary>
public sealed class ListMyHomeworkSubmissions(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public async Task<Page<HomeworkSubmissionSummary>> Handle(Actor actor, Input<MySubmissionFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<HomeworkSubmission>().AsNoTracking().Where(row => row.StudentId == actor.StudentId);
        if (filter.HomeworkId is { } homework)
            rows = rows.Where(row => row.HomeworkId == homework);
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.Homework.LectureId == lecture);
        if (filter.Status is { } status)
            rows = rows.Where(row => row.Status == status);

        var page = await rows.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id).Select(HomeworkSubmissionSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("homework", filter.HomeworkId, db.Set<Homework>(), ct);
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            said.Refuse();
        }

        return page;
    }
}

/// <summary>One submission with its answers: a student's own, or one of the teacher's courses (edutrack-9.4).</summary>
public sealed class GetHomeworkSubmission(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, somebody else's, or another teacher's (404).</exception>
    public async Task<HomeworkSubmissionDetail> Handle(Actor actor, int submissionId, CancellationToken ct)
    {
        var forStudent = actor.Require(Permission.ReadSubmission) == Reach.Own;
        var rows = db.Set<HomeworkSubmission>().Where(row => row.Id == submissionId);
        rows = forStudent ? rows.Where(row => row.StudentId == actor.StudentId) : rows.TaughtBy(actor, row => row.Homework.Lecture.Topic.Course);
        return (await HomeworkReading.DetailAsync(db, rows, forStudent, clock.Now(), ct)).OrRefuse();
    }
}
