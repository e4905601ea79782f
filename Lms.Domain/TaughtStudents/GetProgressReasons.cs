using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>One thing that a lecture asks for, and why it stands where it does.</summary>
/// <param name="Credit">0 to 100; counted by the weight.</param>
public sealed record ItemReason(ProgressKind Kind, int Id, string Title, int Weight, int Credit, ProgressReason Reason, bool MustPass, DateTimeOffset? LastAt);

/// <summary>How far a student is with one lecture, item by item.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Weight">The weights of its items added up; 0 asks for nothing.</param>
/// <param name="Credits">What it adds to the course: credits by weight.</param>
/// <param name="CompletedAt">When it was completed; null before.</param>
/// <param name="IsHeldBack">True while a quiz whose mark must be reached has not been passed.</param>
/// <param name="ReportedPercent">What the student's own app reported; counts where it is further than the items.</param>
/// <param name="AccessEnds">When access ends or has ended; null when it was never bought.</param>
public sealed record LectureReasons(
    int LectureId, string Name, string TopicName, int Percent, long Weight, long Credits, DateTimeOffset? CompletedAt, bool IsHeldBack, int ReportedPercent, DateTimeOffset? AccessEnds, IReadOnlyList<ItemReason> Items);

/// <summary>Why the percentage of a course is what it is: <see cref="Credits"/> of all lectures by their <see cref="Weight"/>.</summary>
public sealed record ProgressReasons(int StudentId, int CourseId, string CourseName, IReadOnlyList<LectureReasons> Lectures)
{
    public long Credits => Lectures.Sum(lecture => lecture.Credits);

    public long Weight => Lectures.Sum(lecture => lecture.Weight);

    /// <summary>0 to 100, the same as everywhere.</summary>
    public int Percent => CompletionRule.Percent(Credits, Weight);
}

/// <summary>Opens the percentage of one student in one course into its reasons. Three commands.</summary>
public sealed class GetProgressReasons(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such course within reach, or the student was not let into it (404).</exception>
    public async Task<ProgressReasons> Handle(Actor actor, int studentId, int courseId, CancellationToken ct)
    {
        actor.Require(Permission.ReadProgress);
        var now = clock.Now();
        var name = await db.Set<Course>().TaughtBy(actor)
            .Where(course => course.Id == courseId && course.IsActive && db.Set<Enrollment>().Any(row => row.StudentId == studentId && row.LiveCourseId == course.Id && row.Status == EnrollmentStatus.Approved))
            .Select(course => course.Name).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var shown = db.Set<Lecture>().Where(lecture => lecture.Topic.CourseId == courseId && lecture.IsVisible && lecture.Topic.IsActive);
        var lectures = await shown.AsNoTracking().OrderBy(row => row.Topic.Order).ThenBy(row => row.TopicId).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(row => new
        {
            row.Id,
            row.Name,
            TopicName = row.Topic.Name,
            AccessEnds = db.Set<Purchase>().Where(bought => bought.StudentId == studentId && bought.LectureId == row.Id).Max(bought => (DateTimeOffset?)bought.EffectiveExpiry),
        }).ToListAsync(ct);
        var states = await new CompletionReading(db, studentId, now).OfAsync(shown, ct);
        return new ProgressReasons(studentId, courseId, name, [.. lectures.Select(row => Of(row.Id, row.Name, row.TopicName, row.AccessEnds, states.GetValueOrDefault(row.Id)))]);
    }

    private static LectureReasons Of(int id, string name, string topic, DateTimeOffset? accessEnds, LectureCompletionState? state) => state is null
        ? new LectureReasons(id, name, topic, 0, 0, 0, null, false, 0, accessEnds, [])
        : new LectureReasons(
            id, name, topic, state.Percent, state.Weight, state.Credits, state.CompletedAt, state.IsHeldBack, state.Kept.ReportedPercent, accessEnds,
            [.. state.Items.Select(item => new ItemReason(item.Kind, item.Id, item.Title, item.Weight, item.Credit, state.ReasonOf(item), item.MustPass, item.LastAt))]);
}
