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

/// <summary>A question as the quiz lists it for staff; its points are those that count here.</summary>
public sealed record QuizQuestionLine(int Id, int Order, int QuestionId, string Text, QuestionType Type, Difficulty Difficulty, decimal Points)
{
    /// <summary>The part it belongs to.</summary>
    public int? SectionId { get; init; }

    /// <summary>What the bank says it is worth.</summary>
    public required int BankPoints { get; init; }

    /// <summary>What it is worth here; null for the bank's points.</summary>
    public decimal? PointsHere { get; init; }

    public required decimal NegativePoints { get; init; }

    public decimal? PartialPoints { get; init; }

    public required bool IsBonus { get; init; }

    public required bool IsDropped { get; init; }
}

/// <summary>A part of a quiz.</summary>
public sealed record QuizSectionLine(int Id, string Name);

/// <summary>A quiz with its parts and questions in their order, for staff.</summary>
public sealed record QuizDetail(QuizSummary Summary, IReadOnlyList<QuizQuestionLine> Questions, IReadOnlyList<QuizSectionLine> Sections, int AttemptCount);
