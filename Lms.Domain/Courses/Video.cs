using Lms.Domain.Common;

namespace Lms.Domain.Courses;

/// <summary>Where a video is hosted.</summary>
public enum VideoPlatform
{
    [Spelled("youtube")]
    YouTube,
    [Spelled("bunnystream")]
    BunnyStream,
    [Spelled("vdocipher")]
    VdoCipher,
}

/// <summary>One video of a lecture.</summary>
public sealed class Video
{
    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required int LectureId { get; set; }

    public Lecture Lecture { get; init; } = null!;

    public required string Name { get; set; }

    public required VideoPlatform Platform { get; set; }

    /// <summary>The platform's own address or id of the video.</summary>
    public required string VideoUrl { get; set; }

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    public int? DurationMinutes { get; set; }

    /// <summary>The live class that it is the recording of; null for any other video.</summary>
    public int? LiveClassId { get; set; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
