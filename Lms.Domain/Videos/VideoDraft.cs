using Lms.Domain.Common;

namespace Lms.Domain.Videos;

/// <summary>What a video is made of or changed to.</summary>
public sealed record VideoDraft
{
    /// <summary>A lecture of one of the teacher's own courses.</summary>
    public Maybe<int?> LectureId { get; init; }

    public Maybe<string?> Name { get; init; }

    /// <summary><c>youtube</c>, <c>bunnystream</c> or <c>vdocipher</c>.</summary>
    public Maybe<string?> Platform { get; init; }

    /// <summary>An http or https address for YouTube; an address or the platform's id for the others.</summary>
    public Maybe<string?> VideoUrl { get; init; }

    /// <summary>From 0; the place after the last one unless said otherwise.</summary>
    public Maybe<int?> Order { get; init; }

    public Maybe<int?> DurationMinutes { get; init; }

    /// <summary>True unless said otherwise.</summary>
    public Maybe<bool?> IsActive { get; init; }
}
