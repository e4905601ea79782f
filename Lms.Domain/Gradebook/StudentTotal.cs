using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Gradebook;

/// <summary>
/// What a student's scores in a course come to, stored so that the gradebook can be ordered by it. Made by
/// <see cref="GradebookTotals"/> from the very cells that are shown, and by nothing else.
/// </summary>
public sealed class StudentTotal
{
    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    /// <summary>Points of everything that has a score and counts.</summary>
    public required decimal Earned { get; init; }

    /// <summary>Points that could be earned in the same.</summary>
    public required decimal Possible { get; init; }

    /// <summary>100 x earned / possible, six decimals; null before anything has a score.</summary>
    public required decimal? Percentage { get; init; }
}

/// <summary>By which rules the stored totals of a course were made.</summary>
public sealed class TotalsBasis
{
    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    /// <summary>A digest of the course's work and how it counts; when it is another one, everybody is added up anew. Empty before the first time.</summary>
    public string Digest { get; set; } = string.Empty;
}
