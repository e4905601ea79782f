using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Sessions;
using Lms.Domain.VideoMarks;

namespace Lms.Domain.OwnRecords;

/// <summary>Everything this site holds about one person, for that person.</summary>
public sealed record PersonalRecords
{
    /// <summary>When it was put together (UTC).</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required OwnAccount Account { get; init; }

    /// <summary>Where one is signed in.</summary>
    public required IReadOnlyList<SessionSummary> Sessions { get; init; }

    public required IReadOnlyList<NotificationSummary> Notifications { get; init; }

    /// <summary>What the person is and did as a student; null for everybody else.</summary>
    public OwnStudentRecords? Student { get; init; }
}

/// <summary>What one is and did as a student; scores that may not be seen yet are left out, as everywhere.</summary>
public sealed record OwnStudentRecords
{
    public required StudentSummary Profile { get; init; }

    public required IReadOnlyList<EnrollmentSummary> Enrollments { get; init; }

    public required IReadOnlyList<PurchaseSummary> Purchases { get; init; }

    public required IReadOnlyList<TransactionSummary> BalanceTransactions { get; init; }

    public required IReadOnlyList<VideoProgressSummary> VideoProgress { get; init; }

    /// <summary>Notes and bookmarks.</summary>
    public required IReadOnlyList<LectureKeepsake> KeptLectures { get; init; }

    /// <summary>Moments marked in videos.</summary>
    public required IReadOnlyList<VideoMarkSummary> VideoMarks { get; init; }

    public required IReadOnlyList<HomeworkSubmissionSummary> HomeworkSubmissions { get; init; }

    public required IReadOnlyList<AttemptSummary> QuizAttempts { get; init; }
}
