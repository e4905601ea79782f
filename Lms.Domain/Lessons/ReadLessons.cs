using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Lessons;

/// <summary>The caller's own records of a course, lecture by lecture (progress-1.1).</summary>
public sealed class ListLessonRecords(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such course (404), neither enrolled nor on its staff (403).</exception>
    public async Task<IReadOnlyList<LessonRecord>> Handle(Actor actor, Guid courseId, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await LessonSeat.FindAsync(db, actor, courseId, ct);
        return await new LessonReading(db, seat, now).OfAsync(seat.Lectures(db, now), ct);
    }
}

/// <summary>The caller's own totals of a course, counted from the same records (progress-1.3).</summary>
public sealed class GetCourseCompletion(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such course (404), neither enrolled nor on its staff (403).</exception>
    public async Task<CourseCompletion> Handle(Actor actor, Guid courseId, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await LessonSeat.FindAsync(db, actor, courseId, ct);
        var records = await new LessonReading(db, seat, now).OfAsync(seat.Lectures(db, now), ct);
        var completed = records.Count(record => record.Status == LessonStatus.Completed);
        var opened = records.Where(record => record.Status != LessonStatus.NotStarted || record.UpdatedAt > record.CreatedAt).ToList();
        return new CourseCompletion(
            courseId, records.Count, completed, records.Count(record => record.Status == LessonStatus.InProgress),
            records.Count == 0 ? 0 : decimal.Round(100m * completed / records.Count, 2, MidpointRounding.AwayFromZero),
            records.Sum(record => record.MinutesSpent), opened.Count == 0 ? null : opened.Max(record => record.UpdatedAt));
    }
}
