using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.Materials;
using Lms.Domain.Progress;
using Lms.Domain.Structure;

namespace Lms.Web.Tests.Support;

/// <summary>Courses, what is in them, and who is in them.</summary>
public sealed partial class Given
{
    public async Task<Course> Course(Teacher? teacher = null, Grade? grade = null, bool isActive = true, Institution? institution = null)
    {
        var usual = await Usual();
        teacher ??= await Teacher();
        grade ??= usual.Grade;
        institution ??= usual.Institution;
        var number = Number();
        return await Store(new Course
        {
            Key = $"course-v1:{institution.Acronym}+C{number}+2026",
            InstitutionId = institution.Id,
            Name = $"Course {number}",
            Description = $"What course {number} is about.",
            TeacherId = teacher.Id,
            Teacher = teacher,
            GradeId = grade.Id,
            Grade = grade,
            SubjectId = usual.Subject.Id,
            Subject = usual.Subject,
            IsActive = isActive,
            CreatedAt = Now,
        });
    }

    public async Task<Topic> Topic(Course? course = null, int order = 1, bool isActive = true)
    {
        course ??= await Course();
        return await Store(new Topic
        {
            CourseId = course.Id,
            Course = course,
            Name = $"Topic {Number()}",
            Description = "What it is about.",
            Order = order,
            IsActive = isActive,
            CreatedAt = Now,
            UpdatedAt = Now,
        });
    }

    /// <summary>A lecture; prices in EGP.</summary>
    public async Task<Lecture> Lecture(Topic? topic = null, decimal price = 100m, decimal discount = 0m, int availableDays = 30, bool isVisible = true, int order = 1)
    {
        topic ??= await Topic();
        return await Store(new Lecture
        {
            TopicId = topic.Id,
            Topic = topic,
            Name = $"Lecture {Number()}",
            Description = "What it teaches.",
            Price = price,
            Discount = discount,
            AvailableDays = availableDays,
            IsVisible = isVisible,
            Order = order,
            CreatedAt = Now,
            UpdatedAt = Now,
        });
    }

    public async Task<Video> Video(Lecture? lecture = null, int? durationMinutes = 10, bool isActive = true, VideoPlatform platform = VideoPlatform.YouTube, int order = 1)
    {
        lecture ??= await Lecture();
        return await Store(new Video
        {
            LectureId = lecture.Id,
            Lecture = lecture,
            Name = $"Video {Number()}",
            Platform = platform,
            VideoUrl = "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            Order = order,
            DurationMinutes = durationMinutes,
            IsActive = isActive,
            CreatedAt = Now,
            UpdatedAt = Now,
        });
    }

    /// <summary>A material whose row is there; its bytes are there only when a test writes them.</summary>
    public async Task<Material> Material(Lecture? lecture = null, bool isActive = true)
    {
        lecture ??= await Lecture();
        var author = lecture.Topic.Course.Teacher.UserId;
        var file = new StoredFile { Id = Guid.NewGuid(), OriginalName = "sheet.pdf", ContentType = "application/pdf", Length = 1000, UploadedById = author, CreatedAt = Now };
        await inDb(async db =>
        {
            db.Add(file);
            await db.SaveChangesAsync();
            return true;
        });
        return await Store(new Material
        {
            LectureId = lecture.Id,
            Lecture = lecture,
            Title = $"Material {Number()}",
            Description = "What it holds.",
            FileId = file.Id,
            File = file,
            IsActive = isActive,
            CreatedById = author,
            CreatedAt = Now,
            UpdatedAt = Now,
        });
    }

    public async Task<Enrollment> Enrollment(Student? student = null, Course? course = null, EnrollmentStatus status = EnrollmentStatus.Approved)
    {
        course ??= await Course();
        student ??= await Student();
        var enrollment = Lms.Domain.Enrollments.Enrollment.Ask(student.Id, course.Id, Now);
        if (status == EnrollmentStatus.Approved)
            enrollment.Approve(course.Teacher.UserId, null, Now);
        else if (status == EnrollmentStatus.Rejected)
            enrollment.Reject(course.Teacher.UserId, "Not this year.", Now);
        return await Store(enrollment, null, student, course);
    }

    public async Task<VideoProgress> VideoProgress(Student? student = null, Video? video = null, int percent = 50)
    {
        video ??= await Video();
        student ??= await Student();
        var seconds = (video.DurationMinutes ?? 10) * 60 * percent / 100;
        return await Store(new VideoProgress
        {
            StudentId = student.Id,
            Student = student,
            VideoId = video.Id,
            Video = video,
            PositionSeconds = seconds,
            WatchedSeconds = seconds,
            PercentWatched = percent,
            IsCompleted = percent >= 90,
            CompletedAt = percent >= 90 ? Now : null,
            StartedAt = Now.AddMinutes(-30),
            LastWatchedAt = Now,
        });
    }

    public async Task<LessonProgress> LessonProgress(Student? student = null, Lecture? lecture = null, string notes = "Read this again.")
    {
        lecture ??= await Lecture();
        student ??= await Student();
        return await Store(new LessonProgress { StudentId = student.Id, Student = student, LectureId = lecture.Id, Lecture = lecture, Notes = notes, CreatedAt = Now, UpdatedAt = Now });
    }
}
