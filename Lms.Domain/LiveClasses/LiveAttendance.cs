using Lms.Domain.Accounts;

namespace Lms.Domain.LiveClasses;

/// <summary>One student's presence in one class: first join, last leave, seconds actually there.</summary>
public sealed class LiveAttendance
{
    public int Id { get; private set; }

    public required int LiveClassId { get; init; }

    public LiveClass LiveClass { get; init; } = null!;

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Null while the student is still in.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>The visits added up, in whole seconds; null while the student is still in.</summary>
    public int? Seconds { get; private set; }

    /// <summary>True once the provider's list says so; what students' clicks said before is replaced by it.</summary>
    public bool IsConfirmed { get; private set; }

    public List<LiveVisit> Visits { get; init; } = [];

    /// <summary>The student has gone in; a second click is the same visit.</summary>
    public void Join(DateTimeOffset now)
    {
        if (Visits.Count > 0)
            return;
        Visits.Add(new LiveVisit { JoinedAt = now });
        JoinedAt = now;
    }

    /// <summary>Takes over the provider's list for this student.</summary>
    public void Confirm(IReadOnlyCollection<(DateTimeOffset JoinedAt, DateTimeOffset LeftAt)> visits)
    {
        Visits.Clear();
        Visits.AddRange(visits.OrderBy(visit => visit.JoinedAt).Select(visit => new LiveVisit { JoinedAt = visit.JoinedAt, LeftAt = visit.LeftAt }));
        JoinedAt = visits.Min(visit => visit.JoinedAt);
        LeftAt = visits.Max(visit => visit.LeftAt);
        Seconds = (int)visits.Sum(visit => (long)(visit.LeftAt - visit.JoinedAt).TotalSeconds);
        IsConfirmed = true;
    }
}

/// <summary>One stay in the room.</summary>
public sealed class LiveVisit
{
    public int Id { get; private set; }

    public int AttendanceId { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }
}
