using Lms.Domain.Announcements;
using Lms.Domain.Courses;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Three announcements in each course: one that stays, one that ends with the week, and one that is still to come.</summary>
internal static class DemoAnnouncements
{
    private const int ShownDays = 7;
    private const int ScheduledDays = 3;

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var key in world.Courses.Keys.Order(StringComparer.Ordinal))
        {
            var course = world.Courses[key];
            var authorId = world.Teachers.Values.Single(teacher => teacher.Id == course.TeacherId).UserId;
            world.Db.AddRange(
                Told(course, authorId, "How this course works", "Watch the lecture, then do its homework within the week.\nWhat you could not solve, bring to the live class.", world.Ago(20, 9), null),
                Told(course, authorId, "Revision week begins", "There is no new lecture this week. Go through your marked quizzes again.\nThe live class before the final is in the calendar.", world.Ago(1, 9), world.Ago(-ShownDays)),
                Told(course, authorId, "Office hours before the final", "Bring what is still open. We meet in the room of the live class.", world.Ago(-ScheduledDays, 9), null, isScheduled: true));
        }

        await world.Db.SaveAsync(ct);
    }

    private static Announcement Told(Course course, int authorId, string title, string text, DateTimeOffset at, DateTimeOffset? until, bool isScheduled = false) =>
        new() { CourseId = course.Id, Title = title, Text = text, AuthorId = authorId, PublishedAt = at, DueAt = isScheduled ? at : null, ShownUntil = until, UpdatedAt = at };
}
