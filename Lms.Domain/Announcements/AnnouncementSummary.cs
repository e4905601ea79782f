using System.Linq.Expressions;

namespace Lms.Domain.Announcements;

/// <summary>An announcement as it is read.</summary>
public sealed record AnnouncementSummary
{
    public required int Id { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text with line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>Null once that login is gone.</summary>
    public string? AuthorName { get; init; }

    /// <summary>From when students see it.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Whether it waits to be published: nobody has seen it, and the moment can still be moved.</summary>
    public required bool IsScheduled { get; init; }

    /// <summary>Null for never.</summary>
    public DateTimeOffset? ShownUntil { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether students see it now.</summary>
    public required bool IsShown { get; init; }

    internal static Expression<Func<Announcement, AnnouncementSummary>> Projection(DateTimeOffset now) => row => new AnnouncementSummary
    {
        Id = row.Id,
        CourseId = row.CourseId,
        CourseName = row.Course.Name,
        Title = row.Title,
        Text = row.Text,
        AuthorName = row.Author!.Name,
        PublishedAt = row.PublishedAt,
        ShownUntil = row.ShownUntil,
        UpdatedAt = row.UpdatedAt,
        IsScheduled = row.PublishedAt > now,
        IsShown = row.PublishedAt <= now && (row.ShownUntil == null || row.ShownUntil > now),
    };
}
