using Lms.Domain.Courses;
using Lms.Domain.Curriculum;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>The part of the question bank that belongs to a course of the made-up set.</summary>
internal static class ScaleQuestions
{
    /// <summary>Questions of each course: 5,000 for two hundred courses.</summary>
    public const int PerCourse = 25;

    private const int Lessons = 5;
    private const int Choices = 4;
    private const int WrittenEvery = 5;

    /// <summary>Adds a chapter of lessons with questions of every kind and difficulty; the course is stored already.</summary>
    public static void Add(LmsDbContext db, Course course)
    {
        var chapter = new Chapter { Name = $"Chapter of {course.Name}", SubjectId = course.SubjectId, GradeId = course.GradeId, Order = 1, CreatedAt = course.CreatedAt };
        var lessons = Enumerable.Range(1, Lessons).Select(order => new Lesson { ChapterId = 0, Chapter = chapter, Name = $"Lesson {order}", Order = order, CreatedAt = course.CreatedAt }).ToList();
        db.AddRange(Enumerable.Range(0, PerCourse).Select(number => Question(course, lessons[number % Lessons], number)));
    }

    private static Question Question(Course course, Lesson lesson, int number)
    {
        var type = number % WrittenEvery == WrittenEvery - 1 ? QuestionType.Written : number % 2 == 0 ? QuestionType.McqSingle : QuestionType.McqMultiple;
        return new Question
        {
            LessonId = 0,
            Lesson = lesson,
            Type = type,
            Difficulty = (Difficulty)(number % 3),
            Points = type == QuestionType.Written ? 5 : 1 + (number % 3),
            Text = type == QuestionType.Written ? $"<p>Explain why {number} is smaller than {number + 1}.</p>" : type == QuestionType.McqSingle ? $"<p>What is {number} + 2?</p>" : $"<p>Which of these are at least {number + 2}?</p>",
            CreatedById = course.Teacher.UserId,
            TeacherId = course.TeacherId,
            CreatedAt = course.CreatedAt,
            UpdatedAt = course.CreatedAt,
            Choices = type == QuestionType.Written ? [] : [.. Enumerable.Range(0, Choices).Select(order => new Choice
            {
                Text = $"{number + order}",
                IsCorrect = type == QuestionType.McqMultiple ? order >= 2 : order == 2,
                Order = order + 1,
            })],
        };
    }
}
