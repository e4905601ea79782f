using Lms.Domain.Attempts;
using Lms.Domain.Homeworks;
using Lms.Domain.LiveClasses;
using Lms.Domain.Progress;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>The days on which students worked: those that the videos, attempts, homework, materials, notes and live classes of the demo world tell of, and some between the first and the last look at a video.</summary>
internal static class DemoStudyDays
{
    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var courses = world.Courses.Values.SelectMany(course => course.Topics.SelectMany(topic => topic.Lectures).Select(lecture => (lecture.Id, Course: course.Id))).ToDictionary(pair => pair.Id, pair => pair.Course);
        var lectures = world.Courses.Values.SelectMany(course => course.Topics).SelectMany(topic => topic.Lectures).SelectMany(lecture => lecture.Videos.Select(video => (video.Id, Lecture: lecture.Id))).ToDictionary(pair => pair.Id, pair => pair.Lecture);
        var zone = world.Institutions["DEMO"].TimeZone;
        var chance = new Random(906);
        var days = new HashSet<(int Student, int Course, DateOnly Day)>();
        foreach (var watched in Rows<VideoProgress>(world).OrderBy(row => row.StudentId).ThenBy(row => row.VideoId))
        {
            for (var at = watched.StartedAt; at < watched.LastWatchedAt; at = at.AddDays(1 + chance.Next(4)))
                Add(watched.StudentId, lectures[watched.VideoId], at);
            Add(watched.StudentId, lectures[watched.VideoId], watched.LastWatchedAt);
        }

        foreach (var attempt in Rows<QuizAttempt>(world))
            Add(attempt.StudentId, attempt.Quiz.LectureId, attempt.StartedAt);
        foreach (var submission in Rows<HomeworkSubmission>(world))
            Add(submission.StudentId, submission.Homework.LectureId, submission.SubmittedAt);
        foreach (var visit in Rows<ContentVisit>(world))
            Add(visit.StudentId, visit.LectureId, visit.LastAt);
        foreach (var present in Rows<LiveAttendance>(world))
            Add(present.StudentId, present.LiveClass.LectureId, present.JoinedAt);
        world.Db.AddRange(days.Order().Select(row => new StudyDay { StudentId = row.Student, CourseId = row.Course, Day = row.Day }));
        await world.Db.SaveAsync(ct);

        void Add(int student, int lecture, DateTimeOffset at) => days.Add((student, courses[lecture], StudyDay.Of(at, zone)));
    }

    private static IEnumerable<T> Rows<T>(DemoWorld world)
        where T : class => world.Db.ChangeTracker.Entries<T>().Select(entry => entry.Entity);
}
