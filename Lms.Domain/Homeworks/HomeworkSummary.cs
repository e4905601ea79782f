using System.Linq.Expressions;
using Lms.Domain.Questions;

namespace Lms.Domain.Homeworks;

/// <summary>A homework without its questions.</summary>
public sealed record HomeworkSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<Homework, HomeworkSummary>> Projection = homework => new HomeworkSummary
    {
        Id = homework.Id,
        LectureId = homework.LectureId,
        LectureName = homework.Lecture.Name,
        CourseId = homework.Lecture.Topic.CourseId,
        CourseName = homework.Lecture.Topic.Course.Name,
        Title = homework.Title,
        Description = homework.Description,
        IsActive = homework.IsActive,
        IsPublished = homework.IsPublished,
        TakesFiles = homework.TakesFiles,
        TotalPoints = homework.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points),
        QuestionCount = homework.Questions.Count,
        OpenDate = homework.OpenDate,
        CloseDate = homework.CloseDate,
        CreatedAt = homework.CreatedAt,
    };

    public required int Id { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required bool IsActive { get; init; }

    public required bool IsPublished { get; init; }

    /// <summary>True when written questions may also be answered with files.</summary>
    public required bool TakesFiles { get; init; }

    public required int TotalPoints { get; init; }

    public required int QuestionCount { get; init; }

    public DateTimeOffset? OpenDate { get; init; }

    public DateTimeOffset? CloseDate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A question as the homework lists it for staff.</summary>
public sealed record HomeworkQuestionLine(int Id, int QuestionId, string Text, QuestionType Type, Difficulty Difficulty, int Points)
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<HomeworkQuestion, HomeworkQuestionLine>> Projection = row => new HomeworkQuestionLine(
        row.Id, row.QuestionId, row.Question.Text, row.Question.Type, row.Question.Difficulty, row.PointsHere ?? row.Question.Points)
    {
        HasKey = row.Question.Type == QuestionType.Written || row.KeyHere != null || row.Question.Choices.Any(choice => choice.IsCorrect),
        IsExplained = row.Question.Explanation != null && row.Question.Explanation != string.Empty,
    };

    /// <summary>False when it is to be chosen from and nothing is right.</summary>
    public bool HasKey { get; init; } = true;

    /// <summary>True when the bank says what an answer should hold.</summary>
    public bool IsExplained { get; init; }
}

/// <summary>A homework with its questions, for staff.</summary>
public sealed record HomeworkDetail(HomeworkSummary Summary, string ModelAnswer, IReadOnlyList<HomeworkQuestionLine> Questions, int SubmissionCount)
{
    /// <summary>True when lecture and topic are on show.</summary>
    public bool IsLectureShown { get; init; } = true;

    public bool IsCourseActive { get; init; } = true;
}
