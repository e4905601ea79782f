using System.Linq.Expressions;
using Lms.Domain.Common;

namespace Lms.Domain.Curriculum;

/// <summary>A chapter of the catalogue.</summary>
public sealed record ChapterSummary(int Id, string Name, int SubjectId, string SubjectName, int GradeId, string GradeName, int Order, int LessonCount, DateTimeOffset CreatedAt)
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<Chapter, ChapterSummary>> Projection = chapter => new ChapterSummary(
        chapter.Id, chapter.Name, chapter.SubjectId, chapter.Subject.Name, chapter.GradeId, chapter.Grade.Name, chapter.Order, chapter.Lessons.Count, chapter.CreatedAt);
}

/// <summary>A chapter as somebody writes it.</summary>
public sealed record ChapterDraft
{
    public Maybe<string?> Name { get; init; }

    public Maybe<int?> Subject { get; init; }

    public Maybe<int?> Grade { get; init; }

    public Maybe<int?> Order { get; init; }
}
