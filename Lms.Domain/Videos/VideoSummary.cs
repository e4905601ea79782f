using System.Linq.Expressions;
using Lms.Domain.Courses;

namespace Lms.Domain.Videos;

/// <summary>Everything any dialect or page shows of a video by itself.</summary>
public sealed record VideoSummary
{
    internal static readonly Expression<Func<Video, VideoSummary>> Projection = video => new VideoSummary
    {
        Id = video.Id,
        PublicId = video.PublicId,
        LectureId = video.LectureId,
        Name = video.Name,
        Platform = video.Platform,
        VideoUrl = video.VideoUrl,
        Order = video.Order,
        DurationMinutes = video.DurationMinutes,
        IsActive = video.IsActive,
        CreatedAt = video.CreatedAt,
        UpdatedAt = video.UpdatedAt,
    };

    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required int LectureId { get; init; }

    public required string Name { get; init; }

    public required VideoPlatform Platform { get; init; }

    /// <summary>The platform's own address or id of the video.</summary>
    public required string VideoUrl { get; init; }

    public required int Order { get; init; }

    public int? DurationMinutes { get; init; }

    public required bool IsActive { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
