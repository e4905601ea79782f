using System.Linq.Expressions;
using Lms.Domain.Questions;

namespace Lms.Domain.Quizzes;

/// <summary>A quiz without its questions.</summary>
public sealed record QuizSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<Quiz, QuizSummary>> Projection = quiz => new QuizSummary
    {
        Id = quiz.Id,
        LectureId = quiz.LectureId,
        LectureName = quiz.Lecture.Name,
        CourseId = quiz.Lecture.Topic.CourseId,
        CourseName = quiz.Lecture.Topic.Course.Name,
        Title = quiz.Title,
        Description = quiz.Description,
        PassingScore = quiz.PassingScore,
        IsActive = quiz.IsActive,
        IsPublished = quiz.IsPublished,
        TotalPoints = quiz.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points),
        QuestionCount = quiz.Questions.Count,
        Settings = quiz.Settings,
        CreatedAt = quiz.CreatedAt,
    };

    public required int Id { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public decimal? PassingScore { get; init; }

    public required bool IsActive { get; init; }

    public required bool IsPublished { get; init; }

    public required decimal TotalPoints { get; init; }

    public required int QuestionCount { get; init; }

    public required QuizSettings Settings { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A question as the quiz lists it for staff.</summary>
public sealed record QuizQuestionLine(int Id, int Order, int QuestionId, string Text, QuestionType Type, Difficulty Difficulty, decimal Points);

/// <summary>A quiz with its questions, for staff.</summary>
public sealed record QuizDetail(QuizSummary Summary, IReadOnlyList<QuizQuestionLine> Questions);
