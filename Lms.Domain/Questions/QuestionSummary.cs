using System.Linq.Expressions;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

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
/// <param name="IsUsed">True when a quiz or homework holds it: it cannot be deleted.</param>
public sealed record QuestionDetail(QuestionSummary Summary, Guid? ImageId, string? Explanation, string CreatedByName, DateTimeOffset UpdatedAt, IReadOnlyList<ChoiceDetail> Choices, bool IsUsed)
{
    /// <summary>Reads it in two commands.</summary>
    internal static async Task<QuestionDetail?> ReadAsync(ILmsDb db, IQueryable<Question> questions, CancellationToken ct)
    {
        var summary = await questions.AsNoTracking().Select(QuestionSummary.Projection).FirstOrDefaultAsync(ct);
        if (summary is null)
            return null;
        var rest = await db.Set<Question>().AsNoTracking().Where(question => question.Id == summary.Id).Select(question => new
        {
            question.ImageId,
            question.Explanation,
            CreatedByName = db.Set<User>().Where(user => user.Id == question.CreatedById).Select(user => user.Name).First(),
            question.UpdatedAt,
            Choices = question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new ChoiceDetail(choice.Id, choice.Text, choice.ImageId, choice.IsCorrect, choice.Order)).ToList(),
            IsUsed = db.Set<QuizQuestion>().Any(used => used.QuestionId == question.Id) || db.Set<HomeworkQuestion>().Any(used => used.QuestionId == question.Id),
        }).SingleAsync(ct);
        return new QuestionDetail(summary, rest.ImageId, rest.Explanation, rest.CreatedByName, rest.UpdatedAt, rest.Choices, rest.IsUsed);
    }
}
