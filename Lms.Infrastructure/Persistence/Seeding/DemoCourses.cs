using System.Globalization;
using Lms.Domain.Courses;
using Lms.Infrastructure.Persistence.Seeding.Texts;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Courses, topics, lectures and videos.</summary>
internal static class DemoCourses
{
    private static readonly CourseText[] Texts = [AlgebraTexts.Course, MechanicsTexts.Course, ChemistryTexts.Course];

    /// <summary>Public sample videos of the three platforms; real lessons would be the teachers' own.</summary>
    private static readonly (VideoPlatform Platform, string Url)[] Samples =
    [
        (VideoPlatform.YouTube, "https://www.youtube.com/watch?v=M7lc1UVf-VE"),
        (VideoPlatform.BunnyStream, "https://iframe.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe"),
        (VideoPlatform.YouTube, "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
        (VideoPlatform.VdoCipher, "9c2f4f5a7d1e4b6a8f3b0d5e6c7a8b91"),
    ];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var lectures = 0;
        var videos = 0;
        foreach (var (index, text) in Texts.Index())
        {
            var made = world.Ago(150 - (10 * index), 9);
            var course = new Course
            {
                Key = $"course-v1:{text.Institution}+{text.Number}+2026",
                PublicId = DemoWorld.Id(DemoIds.Course, 101 + index),
                InstitutionId = world.Institutions[text.Institution].Id,
                Name = text.Name,
                Description = text.Description,
                TeacherId = world.Teachers[text.Teacher].Id,
                GradeId = world.Grades[text.Grade].Id,
                SubjectId = world.Subjects[text.Subject].Id,
                CreatedAt = made,
            };
            foreach (var (topicIndex, topicText) in text.Topics.Index())
            {
                var topic = new Topic { CourseId = 0, Name = topicText.Name, Description = topicText.Description, Order = topicIndex + 1, CreatedAt = made, UpdatedAt = made };
                foreach (var (lectureIndex, lectureText) in topicText.Lectures.Index())
                    topic.Lectures.Add(Lecture(world, lectureText, ++lectures, lectureIndex + 1, made.AddDays((7 * topicIndex) + lectureIndex), ref videos));
                course.Topics.Add(topic);
            }

            world.Courses[text.Number] = course;
        }

        world.Db.AddRange(world.Courses.Values);
        await world.Db.SaveAsync(ct);
    }

    /// <summary>The text a lecture was made from.</summary>
    public static LectureText TextOf(string course, Lecture lecture) =>
        Texts.Single(text => text.Number == course).Topics.SelectMany(topic => topic.Lectures).Single(text => text.Name == lecture.Name);

    private static Lecture Lecture(DemoWorld world, LectureText text, int number, int order, DateTimeOffset made, ref int videos)
    {
        var lecture = new Lecture
        {
            PublicId = DemoWorld.Id(DemoIds.Lecture, number),
            TopicId = 0,
            Name = text.Name,
            Description = text.Description,
            Price = text.Price,
            Discount = text.Discount,
            AvailableDays = text.Days,
            IsVisible = !text.Hidden,
            Order = order,
            CreatedAt = made,
            UpdatedAt = made,
        };
        foreach (var (index, part) in new[] { "the idea", "worked examples" }.Index())
        {
            var (platform, url) = Samples[videos++ % Samples.Length];
            lecture.Videos.Add(new Video
            {
                PublicId = DemoWorld.Id(DemoIds.Video, videos),
                LectureId = 0,
                Name = string.Create(CultureInfo.InvariantCulture, $"{text.Name}: {part}"),
                Platform = platform,
                VideoUrl = url,
                Order = index + 1,
                DurationMinutes = world.Chance.Next(6, 28),
                CreatedAt = made,
                UpdatedAt = made,
            });
        }

        return lecture;
    }
}
