using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Progress;

/// <summary>What one student keeps about one lecture for themselves: notes and a bookmark.</summary>
public sealed class LessonProgress
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    /// <summary>Private plain text; empty when there is none.</summary>
    public string Notes { get; set; } = string.Empty;

    public bool IsBookmarked { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
