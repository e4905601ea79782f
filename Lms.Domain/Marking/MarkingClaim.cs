using Lms.Domain.Grading;

namespace Lms.Domain.Marking;

/// <summary>
/// Who has an answer on their screen to mark it. There is at most one row for an answer, by a unique index; it can be
/// taken over once its time has passed.
/// </summary>
public sealed class MarkingClaim
{
    /// <summary>How long an answer is held without being saved.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    public int Id { get; private set; }

    public required GradedWork Work { get; init; }

    /// <summary>The answer of the attempt or submission.</summary>
    public required int AnswerId { get; init; }

    public required int MarkerId { get; init; }

    /// <summary>The window in which it is marked: one person may have several.</summary>
    public required Guid Window { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
