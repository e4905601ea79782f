using System.Linq.Expressions;
using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Questions;

/// <summary>A line of the question bank.</summary>
public sealed record QuestionSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<Question, QuestionSummary>> Projection = question => new QuestionSummary
    {
        Id = question.Id,
        LessonId = question.LessonId,
        LessonName = question.Lesson.Name,
        ChapterName = question.Lesson.Chapter.Name,
        SubjectName = question.Lesson.Chapter.Subject.Name,
        Type = question.Type,
        Difficulty = question.Difficulty,
        Points = question.Points,
        Text = question.Text,
        ChoiceCount = question.Choices.Count,
        IsGlobal = question.IsGlobal,
        CreatedById = question.CreatedById,
        CreatedAt = question.CreatedAt,
    };

    public required int Id { get; init; }

    public required int LessonId { get; init; }

    public required string LessonName { get; init; }

    public required string ChapterName { get; init; }

    public required string SubjectName { get; init; }

    public required QuestionType Type { get; init; }

    public required Difficulty Difficulty { get; init; }

    public required int Points { get; init; }

    /// <summary>Sanitised HTML; for staff only.</summary>
    public required string Text { get; init; }

    public required int ChoiceCount { get; init; }

    public required bool IsGlobal { get; init; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A choice with its key, for staff only.</summary>
public sealed record ChoiceDetail(int Id, string Text, Guid? ImageId, bool IsCorrect, int Order);

/// <summary>A question with its key, for staff only.</summary>
public sealed record QuestionDetail(QuestionSummary Summary, Guid? ImageId, string? Explanation, string CreatedByName, DateTimeOffset UpdatedAt, IReadOnlyList<ChoiceDetail> Choices)
{
    /// <summary>How the row is read, with its choices.</summary>
    internal static Expression<Func<Question, QuestionDetail>> Projection(ILmsDb db) => question => new QuestionDetail(
        new QuestionSummary
        {
            Id = question.Id,
            LessonId = question.LessonId,
            LessonName = question.Lesson.Name,
            ChapterName = question.Lesson.Chapter.Name,
            SubjectName = question.Lesson.Chapter.Subject.Name,
            Type = question.Type,
            Difficulty = question.Difficulty,
            Points = question.Points,
            Text = question.Text,
            ChoiceCount = question.Choices.Count,
            IsGlobal = question.IsGlobal,
            CreatedById = question.CreatedById,
            CreatedAt = question.CreatedAt,
        },
        question.ImageId,
        question.Explanation,
        db.Set<User>().Where(user => user.Id == question.CreatedById).Select(user => user.Name).First(),
        question.UpdatedAt,
        question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id)
            .Select(choice => new ChoiceDetail(choice.Id, choice.Text, choice.ImageId, choice.IsCorrect, choice.Order)).ToList());
}
