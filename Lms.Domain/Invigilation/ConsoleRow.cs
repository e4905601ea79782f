using Lms.Domain.Attempts;

namespace Lms.Domain.Invigilation;

/// <summary>Which students the console lists.</summary>
public enum ConsoleShow
{
    Running,

    /// <summary>Running, but not heard of for a while.</summary>
    Away,

    HandedIn,
    NotStarted,
}

/// <summary>One student in the exam console.</summary>
public sealed record ConsoleRow
{
    /// <summary>After this long without a sign of life an exam page counts as away; it gives one every 20 seconds.</summary>
    public static readonly TimeSpan AwayAfter = TimeSpan.FromSeconds(65);

    /// <summary>Null for who has not started.</summary>
    public int? AttemptId { get; init; }

    public required int StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string StudentCode { get; init; }

    public int Number { get; init; }

    public AttemptState? State { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public bool IsTimedOut { get; init; }

    public DateTimeOffset? LastSavedAt { get; init; }

    /// <summary>When the exam page was heard of last, saving or not.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    public int AddedMinutes { get; init; }

    /// <summary>Questions with an answer, of <see cref="Questions"/>.</summary>
    public int Answered { get; init; }

    public int Questions { get; init; }

    /// <summary>Messages that the exam page has not shown yet.</summary>
    public int UnseenMessages { get; init; }

    /// <summary>True when the exam page has not been heard of for a while.</summary>
    public bool IsAway(DateTimeOffset now) => State == AttemptState.Running && now - (LastSeenAt ?? StartedAt ?? now) >= AwayAfter;
}

/// <summary>How many students are where.</summary>
public sealed record ConsoleCounts(int Running, int Away, int HandedIn, int NotStarted);

/// <summary>An exam as whoever watches over it sees it at one moment.</summary>
public sealed record ExamConsole
{
    public required int QuizId { get; init; }

    public required string Title { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public DateTimeOffset? Opens { get; init; }

    public DateTimeOffset? Closes { get; init; }

    /// <summary>Minutes an attempt may take; 0 for no limit.</summary>
    public int TimerMinutes { get; init; }

    /// <summary>When this was read.</summary>
    public DateTimeOffset Now { get; init; }

    public ConsoleCounts Counts { get; init; } = new(0, 0, 0, 0);

    public Common.Page<ConsoleRow> Rows { get; init; } = new([], 0);
}
