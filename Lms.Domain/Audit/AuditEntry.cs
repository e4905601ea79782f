namespace Lms.Domain.Audit;

/// <summary>Who did what to what, and when. Only ever added to.</summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for background work.</summary>
    public int? UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>A stable code, for example <c>enrollment.approved</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, for example <c>enrollment</c>.</summary>
    public required string Subject { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }
}
