using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Questions;

namespace Lms.Domain.Curriculum;

/// <summary>A lesson of the catalogue.</summary>
public sealed record LessonSummary(int Id, int ChapterId, string ChapterName, string Name, int Order, int QuestionCount, DateTimeOffset CreatedAt)
{
    /// <summary>How the row is read.</summary>
    internal static Expression<Func<Lesson, LessonSummary>> Projection(ILmsDb db) => lesson => new LessonSummary(
        lesson.Id, lesson.ChapterId, lesson.Chapter.Name, lesson.Name, lesson.Order, db.Set<Question>().Count(question => question.LessonId == lesson.Id), lesson.CreatedAt);
}

/// <summary>A lesson as somebody writes it.</summary>
public sealed record LessonDraft
{
    public Maybe<int?> Chapter { get; init; }

    public Maybe<string?> Name { get; init; }

    public Maybe<int?> Order { get; init; }
}
