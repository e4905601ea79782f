using Lms.Domain.Announcements;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Workload;

namespace Lms.Domain.Dashboards;

/// <summary>What a student sees first.</summary>
public sealed record StudentDashboard
{
    /// <summary>EGP.</summary>
    public required decimal Balance { get; init; }

    /// <summary>False while the account may not act on courses.</summary>
    public required bool MayAct { get; init; }

    /// <summary>Requests to join a course that are not answered yet.</summary>
    public required int PendingRequests { get; init; }

    public required int UnreadNotifications { get; init; }

    /// <summary>The courses the student is in, each with its progress and what is missing.</summary>
    public required IReadOnlyList<CourseProgress> Courses { get; init; }

    /// <summary>Open videos that were begun and not finished, the last watched first.</summary>
    public required IReadOnlyList<ContinueItem> Continue { get; init; }

    /// <summary>Access that ends within <see cref="GetStudentDashboard.SoonDays"/> days, the soonest first.</summary>
    public required IReadOnlyList<ExpiringLecture> Expiring { get; init; }

    /// <summary>Live classes that run or begin within <see cref="GetStudentDashboard.SoonDays"/> days, the next one first.</summary>
    public IReadOnlyList<LiveClassSummary> LiveClasses { get; init; } = [];

    /// <summary>Homework and quizzes that can be done now or open within <see cref="GetStudentDashboard.SoonDays"/> days: running attempts, then the first due first.</summary>
    public required IReadOnlyList<WorkItem> ToDo { get; init; }

    /// <summary>How much is to be done, listed or not.</summary>
    public required int ToDoCount { get; init; }

    /// <summary>What was handed in and may be seen marked, the newest first.</summary>
    public required IReadOnlyList<WorkItem> Results { get; init; }

    /// <summary>What was announced in the courses the student is in, the newest first.</summary>
    public IReadOnlyList<AnnouncementSummary> Announcements { get; init; } = [];

    /// <summary>The newest notifications.</summary>
    public required IReadOnlyList<NotificationSummary> Notifications { get; init; }
}

/// <summary>A video to go on with.</summary>
public sealed record ContinueItem
{
    public required int VideoId { get; init; }

    public required string VideoName { get; init; }

    public required VideoPlatform Platform { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    /// <summary>Where to go on, in seconds.</summary>
    public required int PositionSeconds { get; init; }

    /// <summary>0 to 99.</summary>
    public required int PercentWatched { get; init; }

    public required DateTimeOffset LastWatchedAt { get; init; }
}

/// <summary>A lecture whose access ends soon.</summary>
public sealed record ExpiringLecture
{
    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required DateTimeOffset AccessEnds { get; init; }
}
