using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>A lecture to hang something on.</summary>
public sealed record TaughtLecture(int Id, string Name, string TopicName, int CourseId, string CourseName);

/// <summary>Every lecture of the teacher one is, or assists, in the order of the courses: what homework, quizzes and materials can hang on.</summary>
public sealed class ListTaughtLectures(ILmsDb db) : IUseCase
{
    /// <summary>All of them, in one list.</summary>
    public async Task<IReadOnlyList<TaughtLecture>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ListTaughtCourses);
        return await db.Set<Lecture>().AsNoTracking().TaughtBy(actor, row => row.Topic.Course)
            .OrderBy(row => row.Topic.Course.Name).ThenBy(row => row.Topic.CourseId).ThenBy(row => row.Topic.Order).ThenBy(row => row.TopicId).ThenBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new TaughtLecture(row.Id, row.Name, row.Topic.Name, row.Topic.CourseId, row.Topic.Course.Name)).ToListAsync(ct);
    }
}
