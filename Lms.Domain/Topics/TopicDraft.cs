using Lms.Domain.Common;

namespace Lms.Domain.Topics;

/// <summary>What a topic is made of or changed to.</summary>
public sealed record TopicDraft
{
    /// <summary>One of the teacher's own courses.</summary>
    public Maybe<int?> CourseId { get; init; }

    public Maybe<string?> Name { get; init; }

    public Maybe<string?> Description { get; init; }

    /// <summary>From 0; the place after the last one unless said otherwise.</summary>
    public Maybe<int?> Order { get; init; }

    /// <summary>True unless said otherwise.</summary>
    public Maybe<bool?> IsActive { get; init; }
}
