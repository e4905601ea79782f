using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Lectures;

/// <summary>What a lecture is made of or changed to; money in EGP.</summary>
public sealed record LectureDraft
{
    /// <summary>A topic of one of the teacher's own courses.</summary>
    public Maybe<int?> TopicId { get; init; }

    public Maybe<string?> Name { get; init; }

    public Maybe<string?> Description { get; init; }

    public Maybe<decimal?> Price { get; init; }

    /// <summary>At most the price; 0 unless said otherwise.</summary>
    public Maybe<decimal?> Discount { get; init; }

    /// <summary>1 to 3650 days of access after a purchase.</summary>
    public Maybe<int?> AvailableDays { get; init; }

    /// <summary>True unless said otherwise.</summary>
    public Maybe<bool?> IsVisible { get; init; }

    public Maybe<Upload?> Picture { get; init; }

    /// <summary>From 0; the place after the last one unless said otherwise.</summary>
    public Maybe<int?> Order { get; init; }
}
