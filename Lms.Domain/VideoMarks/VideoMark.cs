using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.VideoMarks;

/// <summary>A moment of a video that a student wants to find again, with what they wrote down about it. Nobody else sees it.</summary>
public sealed class VideoMark
{
    /// <summary>Characters of a text at most.</summary>
    public const int MaxTextLength = 500;

    /// <summary>Marks of one student in one video at most.</summary>
    public const int Most = 200;

    /// <summary>The last second that can be marked: no video is longer than a day.</summary>
    public const int LastSecond = 24 * 60 * 60;

    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int VideoId { get; init; }

    public Video Video { get; init; } = null!;

    /// <summary>Seconds from the beginning.</summary>
    public required int AtSeconds { get; init; }

    /// <summary>Plain text; empty for a mere bookmark.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
