using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Outline;

/// <summary>
/// The whole tree of one course in four commands: for those who teach it as it is, for a student what is on show and
/// what they paid for, with locks, prices and progress.
/// </summary>
public sealed class GetCourseOutline(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such course within reach (404).</exception>
    public async Task<CourseOutline> Handle(Actor actor, int courseId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.BrowseCourses);
        var student = reach == Reach.Own ? actor.StudentId : null;
        var head = await db.Readable(actor, reach).Where(course => course.Id == courseId).Select(CourseSummary.Projection(db, student))
            .Select(course => new
            {
                Course = course,
                Balance = db.Set<Student>().Where(row => row.Id == student).Select(row => (decimal?)row.Balance).FirstOrDefault(),
                MayAct = db.Set<Student>().Any(row => row.Id == student && row.User.IsActive && row.Status == StudentStatus.Active),
            })
            .FirstOrDefaultAsync(ct).OrRefuseAsync();

        var now = clock.Now();
        var topics = await OutlineReading.TopicsAsync(db, courseId, student, now, ct);
        var videos = await OutlineReading.VideosAsync(db, courseId, student, ct);
        if (head.Balance is not { } balance)
            return new CourseOutline(head.Course, [.. topics.Select(topic => topic.Whole(lecture => lecture.ForStaff([.. videos[lecture.Id]])))]);

        var states = await new CompletionReading(db, student!.Value, now).OfAsync(db.Set<Lecture>().Where(lecture => lecture.Topic.CourseId == courseId), ct);
        var tree = topics.ConvertAll(topic => topic.Whole(lecture => lecture.ForStudent(
            [.. videos[lecture.Id]], LectureLocks.Of(head.MayAct, head.Course.EnrollmentStatus, lecture.AccessEnds, now), states.GetValueOrDefault(lecture.Id)?.Percent ?? 0)));
        var counted = tree.Where(topic => topic.IsActive).SelectMany(topic => topic.Lectures).Where(lecture => lecture.IsVisible && states.ContainsKey(lecture.Id))
            .Select(lecture => (Lecture: lecture, State: states[lecture.Id])).ToList();
        var missing = counted.SelectMany(one => one.State.Missing.Select(item => (one.Lecture, Item: item))).ToList();
        return new CourseOutline(head.Course, tree)
        {
            Percent = CompletionRule.Percent(counted.Sum(one => one.State.Credits), counted.Sum(one => one.State.Weight)),
            MissingCount = missing.Count,
            FirstMissing = [.. missing.Take(CourseProgressReading.MostMissing).Select(one => CourseProgressReading.Missing(one.Lecture.Id, one.Lecture.Name, one.Lecture.AccessEnds, one.Item, now))],
            Balance = balance,
            MayAct = head.MayAct,
        };
    }
}
