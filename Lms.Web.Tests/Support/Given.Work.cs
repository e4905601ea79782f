using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Curriculum;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Web.Tests.Support;

/// <summary>The question bank, and the quizzes and homeworks made from it.</summary>
public sealed partial class Given
{
    public async Task<Chapter> Chapter()
    {
        var usual = await Usual();
        return await Store(new Chapter { Name = $"Chapter {Number()}", SubjectId = usual.Subject.Id, GradeId = usual.Grade.Id, Order = 1, CreatedAt = Now });
    }

    public async Task<Lesson> Lesson(Chapter? chapter = null)
    {
        chapter ??= await Chapter();
        return await Store(new Lesson { ChapterId = chapter.Id, Chapter = chapter, Name = $"Lesson {Number()}", Order = 1, CreatedAt = Now });
    }

    /// <summary>A bank question of the teacher's, or a global one when there is no teacher. Of the choices, the first is right (for several answers the first two).</summary>
    public async Task<Question> Question(Teacher? teacher = null, QuestionType type = QuestionType.McqSingle, int points = 2, Lesson? lesson = null)
    {
        lesson ??= await Lesson();
        var author = teacher?.UserId ?? (await SiteOwner()).Id;
        return await Store(new Question
        {
            LessonId = lesson.Id,
            Lesson = lesson,
            Type = type,
            Points = points,
            Text = $"What is {Number()} + 1?",
            Explanation = "Count on by one.",
            IsGlobal = teacher is null,
            TeacherId = teacher?.Id,
            CreatedById = author,
            CreatedAt = Now,
            UpdatedAt = Now,
            Choices = type == QuestionType.Written
                ? []
                : [.. Enumerable.Range(1, 4).Select(order => new Choice { Text = $"Choice {order}", IsCorrect = order == 1 || (order == 2 && type == QuestionType.McqMultiple), Order = order })],
        });
    }

    /// <summary>A homework with one question to choose from and, when wanted, one to write about; published unless said otherwise.</summary>
    public async Task<Homework> Homework(Lecture? lecture = null, bool written = false, bool isPublished = true, DateTimeOffset? opens = null, DateTimeOffset? closes = null)
    {
        lecture ??= await Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        var questions = new List<Question> { await Question(teacher) };
        if (written)
            questions.Add(await Question(teacher, QuestionType.Written, points: 5));
        return await Store(new Homework
        {
            LectureId = lecture.Id,
            Lecture = lecture,
            Title = $"Homework {Number()}",
            Description = "Show your work.",
            ModelAnswer = "This is how.",
            IsPublished = isPublished,
            OpenDate = opens,
            CloseDate = closes,
            CreatedAt = Now,
            Questions = [.. questions.Select((question, index) => new HomeworkQuestion { QuestionId = question.Id, Question = question, Order = index + 1 })],
        });
    }

    /// <summary>A published quiz with a question of each type (2, 3 and 5 points).</summary>
    public async Task<Quiz> Quiz(Lecture? lecture = null, Action<QuizSettings>? settings = null, decimal? passingScore = 5m, bool written = true)
    {
        lecture ??= await Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        var questions = new List<Question> { await Question(teacher), await Question(teacher, QuestionType.McqMultiple, points: 3) };
        if (written)
            questions.Add(await Question(teacher, QuestionType.Written, points: 5));
        var quiz = new Quiz
        {
            LectureId = lecture.Id,
            Lecture = lecture,
            Title = $"Quiz {Number()}",
            Description = "Think first.",
            PassingScore = passingScore,
            IsPublished = true,
            CreatedAt = Now,
            Questions = [.. questions.Select((question, index) => new QuizQuestion { QuestionId = question.Id, Question = question, Order = index + 1 })],
        };
        settings?.Invoke(quiz.Settings);
        return await Store(quiz);
    }
}
