using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Progress;

namespace Lms.Domain.Outline;

/// <summary>A course with everything in it, as one reader sees it.</summary>
/// <param name="Course">The course itself.</param>
/// <param name="Topics">In their order.</param>
public sealed record CourseOutline(CourseSummary Course, IReadOnlyList<OutlineTopic> Topics)
{
    /// <summary>How far the reading student is; null for everybody else.</summary>
    public int? Percent { get; init; }

    /// <summary>What the reading student has not done; 0 for everybody else.</summary>
    public int MissingCount { get; init; }

    /// <summary>The first of it, in the order of the course, at most <see cref="CourseProgressReading.MostMissing"/>.</summary>
    public IReadOnlyList<MissingItem> FirstMissing { get; init; } = [];

    /// <summary>What the reading student can spend, in EGP; null for everybody else.</summary>
    public decimal? Balance { get; init; }

    /// <summary>True when the reading student may act on courses; null for everybody else.</summary>
    public bool? MayAct { get; init; }
}

/// <summary>A topic of the outline.</summary>
public sealed record OutlineTopic
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required int Order { get; init; }

    public required bool IsActive { get; init; }

    public required IReadOnlyList<OutlineLecture> Lectures { get; init; }
}

/// <summary>A lecture of the outline; money in EGP.</summary>
public sealed record OutlineLecture
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required decimal Price { get; init; }

    public required decimal Discount { get; init; }

    public decimal FinalPrice => Lecture.PriceOf(Price, Discount);

    public required int AvailableDays { get; init; }

    public required bool IsVisible { get; init; }

    public Guid? PictureId { get; init; }

    public required int Order { get; init; }

    /// <summary>Active materials for a student, all of them for staff.</summary>
    public required int MaterialCount { get; init; }

    /// <summary>How many purchases were made of it; a lecture with any cannot be deleted. 0 for students.</summary>
    public int PurchaseCount { get; init; }

    /// <summary>Why the reading student cannot open it; null for everybody else.</summary>
    public LectureLock? Lock { get; init; }

    /// <summary>The end of the reading student's access, past or to come; null when never bought.</summary>
    public DateTimeOffset? AccessEnds { get; init; }

    /// <summary>How far the reading student is; null for everybody else.</summary>
    public int? Percent { get; init; }

    /// <summary>True when the reading student keeps it in their bookmarks.</summary>
    public bool IsBookmarked { get; init; }

    /// <summary>In their order; a student sees active ones, with their names even while locked.</summary>
    public required IReadOnlyList<OutlineVideo> Videos { get; init; }
}

/// <summary>A video of the outline, without its address.</summary>
public sealed record OutlineVideo
{
    public required int Id { get; init; }

    public required int LectureId { get; init; }

    public required string Name { get; init; }

    public required VideoPlatform Platform { get; init; }

    public required int Order { get; init; }

    public int? DurationMinutes { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>0 to 100; 0 for staff.</summary>
    public int PercentWatched { get; init; }

    public bool IsCompleted { get; init; }
}
