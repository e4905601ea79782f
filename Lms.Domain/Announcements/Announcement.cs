using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Announcements;

/// <summary>What a teacher tells everybody in a course.</summary>
public sealed class Announcement
{
    /// <summary>Characters of a title at most.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>Characters of a text at most.</summary>
    public const int MaxTextLength = 4000;

    public int Id { get; private set; }

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    public required string Title { get; set; }

    /// <summary>Plain text; its line breaks count.</summary>
    public required string Text { get; set; }

    /// <summary>Who wrote it; null once that login is gone.</summary>
    public required int? AuthorId { get; init; }

    public User? Author { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When students no longer see it; null for never.</summary>
    public DateTimeOffset? ShownUntil { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
