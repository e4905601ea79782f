using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>One course of the made-up set, as far as its students need it.</summary>
internal sealed record ScaleCourse(int Id, int TeacherUserId, int GradeId, IReadOnlyList<Lecture> Lectures)
{
    private const int Topics = 10;
    private const int LecturesPerTopic = 10;
    private const int VideosPerLecture = 3;
    private const int VideoMinutes = 12;

    /// <summary>Stores a course with its teacher and everything in it.</summary>
    public static async Task<ScaleCourse> AddAsync(LmsDbContext db, ScaleGround ground, int number, CancellationToken ct)
    {
        var made = ground.Now.AddDays(-180).AddMinutes(number);
        var teacher = new Teacher
        {
            UserId = 0,
            User = ground.Account("scaleteacher", number, $"Load Teacher {number + 1}"),
            Phone = "01000000000",
            Gender = Gender.Female,
            SubjectId = ground.SubjectId,
            CreatedAt = made,
        };
        var course = new Course
        {
            Key = $"course-v1:SCALE+L{ground.FirstCourse + number}+2026",
            InstitutionId = ground.InstitutionId,
            Name = $"Load Course {ground.FirstCourse + number}",
            Description = "A course of the load test.",
            TeacherId = 0,
            Teacher = teacher,
            GradeId = ground.GradeIds[number % ground.GradeIds.Count],
            SubjectId = ground.SubjectId,
            CreatedAt = made,
        };
        for (var order = 1; order <= Topics; order++)
            course.Topics.Add(Topic(order, made));
        db.Add(course);
        await db.SaveAsync(ct);
        ScaleQuestions.Add(db, course);
        await db.SaveAsync(ct);
        db.ChangeTracker.Clear();
        return new ScaleCourse(course.Id, teacher.UserId, course.GradeId, [.. course.Topics.SelectMany(topic => topic.Lectures)]);
    }

    private static Topic Topic(int topic, DateTimeOffset made)
    {
        var row = new Topic { CourseId = 0, Name = $"Topic {topic}", Description = "What comes next.", Order = topic, CreatedAt = made, UpdatedAt = made };
        for (var order = 1; order <= LecturesPerTopic; order++)
        {
            var lecture = new Lecture
            {
                TopicId = 0,
                Name = $"Lecture {topic}.{order}",
                Description = "One lesson.",
                Price = 10m * (order % 6),
                Discount = order % 6 == 5 ? 10m : 0m,
                AvailableDays = 30,
                Order = order,
                CreatedAt = made,
                UpdatedAt = made,
            };
            for (var video = 1; video <= VideosPerLecture; video++)
            {
                lecture.Videos.Add(new Video
                {
                    LectureId = 0,
                    Name = $"Video {topic}.{order}.{video}",
                    Platform = VideoPlatform.YouTube,
                    VideoUrl = "https://www.youtube.com/watch?v=M7lc1UVf-VE",
                    Order = video,
                    DurationMinutes = VideoMinutes,
                    CreatedAt = made,
                    UpdatedAt = made,
                });
            }

            row.Lectures.Add(lecture);
        }

        return row;
    }
}
