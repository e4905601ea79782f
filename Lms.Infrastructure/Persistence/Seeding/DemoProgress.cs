using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>How far the videos were watched, and what students noted for themselves.</summary>
internal static class DemoProgress
{
    private static readonly (int Lecture, int Video, int Percent)[] OfStudent1 = [(0, 0, 100), (0, 1, 62), (1, 0, 25)];

    private static readonly string[] Notes =
    [
        "Remember to multiply every term when clearing fractions.",
        "Ask about the second example in class.",
        "Watch the last five minutes again before the exam.",
        "The check at the end saves marks.",
    ];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var lectures = world.Lectures("MATH101");
        foreach (var (lecture, video, percent) in OfStudent1)
            Watched(world, 1, lectures[lecture].Videos[video], percent, world.Ago(3 - lecture, 19, video));
        Note(world, 1, lectures[0], "Example 3 is the one from last year's exam. a + x = b, so x = b - a.", true);
        Note(world, 1, lectures[1], "Elimination is quicker when the coefficients match.", false);

        var all = world.Courses.Values.SelectMany(course => course.Topics).SelectMany(topic => topic.Lectures).ToDictionary(lecture => lecture.Id);
        var numbers = world.Students.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        var later = new Random(905); // its own, so that what was drawn before stays as it was
        var purchases = world.Db.ChangeTracker.Entries<Purchase>().Select(entry => entry.Entity).Where(purchase => numbers[purchase.StudentId] >= 6 && purchase.LiveLectureId is not null)
            .OrderBy(purchase => purchase.StudentId).ThenBy(purchase => purchase.LectureId);
        foreach (var purchase in purchases)
        {
            var number = numbers[purchase.StudentId];
            var lecture = all[purchase.LectureId];
            foreach (var video in lecture.Videos.Where(_ => world.Chance.Next(10) < 7))
            {
                var percent = Math.Min(100, world.Chance.Next(5, 130));
                var begun = purchase.PurchasedAt.AddHours(world.Chance.Next(1, 4));
                var last = begun.AddDays(later.Next(12)).AddMinutes(later.Next(90));
                Watched(world, number, video, percent, last < world.Now ? last : begun, begun);
            }

            if (world.Chance.Next(10) < 2)
                Note(world, number, lecture, Notes[world.Chance.Next(Notes.Length)], world.Chance.Next(2) == 0);
        }

        await world.Db.SaveAsync(ct);
    }

    private static void Watched(DemoWorld world, int student, Video video, int percent, DateTimeOffset at, DateTimeOffset? begun = null)
    {
        var seconds = video.DurationMinutes!.Value * 60;
        var watched = ((seconds * percent) + 99) / 100;
        world.Db.Add(new VideoProgress
        {
            StudentId = world.Students[student].Id,
            VideoId = video.Id,
            PositionSeconds = percent == 100 ? 0 : watched,
            WatchedSeconds = watched,
            PercentWatched = percent,
            IsCompleted = percent >= 90,
            CompletedAt = percent >= 90 ? at : null,
            StartedAt = (begun ?? at).AddMinutes(-20),
            LastWatchedAt = at,
        });
    }

    private static void Note(DemoWorld world, int student, Lecture lecture, string text, bool bookmarked) => world.Db.Add(new LessonProgress
    {
        StudentId = world.Students[student].Id,
        LectureId = lecture.Id,
        Notes = text,
        IsBookmarked = bookmarked,
        CreatedAt = world.Ago(2, 20),
        UpdatedAt = world.Ago(2, 20),
    });
}
