using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Announcements;

/// <summary>What a teacher tells everybody in a course, at once or from a moment to come.</summary>
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

    /// <summary>From when students see it; to come while it is scheduled.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>
    /// When its readers are to be told; null once they were. What <see cref="PublishDueAnnouncements"/> looks for, and the row's
    /// concurrency token: who changes or cancels it in the very moment it goes out is refused, and nobody is told twice.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When students no longer see it; null for never.</summary>
    public DateTimeOffset? ShownUntil { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>True until it is published: its moment can still be moved.</summary>
    public bool MayBeMoved(DateTimeOffset now) => DueAt is not null && PublishedAt > now;
}
