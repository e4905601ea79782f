using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;

namespace Lms.Domain.Attempts;

/// <summary>Where an attempt stands.</summary>
public enum AttemptState
{
    Running,

    /// <summary>Handed in, by the student or by the server at the deadline.</summary>
    Submitted,

    /// <summary>Ended without a hand-in where the rules do not hand in by themselves.</summary>
    Abandoned,
}

/// <summary>One student's go at a quiz.</summary>
public sealed class QuizAttempt
{
    public int Id { get; private set; }

    public required int QuizId { get; init; }

    public Quiz Quiz { get; init; } = null!;

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public AttemptState State { get; private set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The moment it must be handed in, as computed last; stored so that overdue attempts can be found. Null for never.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>True when the deadline ended it.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Minutes added to this attempt while it ran.</summary>
    public int AddedMinutes { get; set; }

    /// <summary>Points earned; null while it runs or an answer waits for a marker.</summary>
    public decimal? Score { get; set; }

    /// <summary>The score that staff set by hand; it stands whatever the answers come to. Null for none.</summary>
    public decimal? OverrideScore { get; set; }

    /// <summary>Points that could be earned.</summary>
    public decimal MaximumScore { get; set; }

    public int CorrectCount { get; set; }

    public int IncorrectCount { get; set; }

    public int PartialCount { get; set; }

    public int UnansweredCount { get; set; }

    /// <summary>Answers that wait for a marker.</summary>
    public int PendingCount { get; set; }

    /// <summary>When an answer was stored last.</summary>
    public DateTimeOffset? LastSavedAt { get; set; }

    /// <summary>Answers stored so far, changes counted each; what an answer is stored as is the number of its write.</summary>
    public int SavedCount { get; set; }

    /// <summary>The key of the window in which it goes on; null while none has claimed it. Only that window may save.</summary>
    public string? HolderKey { get; set; }

    /// <summary>What the browser that holds it calls itself.</summary>
    public string? HolderClient { get; set; }

    public DateTimeOffset? HeldSince { get; set; }

    /// <summary>When the exam page was heard of last, saving or not; written down about three times a minute.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>Milliseconds it has been running.</summary>
    public long TakenMilliseconds { get; set; }

    /// <summary>
    /// The quiz while the attempt runs, else null. Unique together with the student: that is how the database forbids a
    /// second running attempt.
    /// </summary>
    public int? RunningQuizId { get; private set; }

    public List<AttemptAnswer> Answers { get; init; } = [];

    /// <summary>Begins an attempt.</summary>
    public static QuizAttempt Start(int quizId, int studentId, int number, DateTimeOffset now, DateTimeOffset? deadline) => new()
    {
        QuizId = quizId,
        StudentId = studentId,
        Number = number,
        StartedAt = now,
        Deadline = deadline,
        RunningQuizId = quizId,
    };

    /// <summary>Hands it in; the time it took ends at the deadline at the latest.</summary>
    /// <exception cref="RefusedException">It has been handed in already.</exception>
    public void Submit(DateTimeOffset now, bool timedOut)
    {
        if (State != AttemptState.Running)
            throw AttemptRefusals.AlreadySubmitted.Thrown();
        State = AttemptState.Submitted;
        SubmittedAt = now;
        IsTimedOut = timedOut;
        RunningQuizId = null;
        var end = Deadline is { } deadline && deadline < now ? deadline : now;
        TakenMilliseconds = Math.Max(0, (long)(end - StartedAt).TotalMilliseconds);
    }

    /// <summary>Opens a finished attempt again until the new deadline.</summary>
    public void Reopen(DateTimeOffset? deadline)
    {
        State = AttemptState.Running;
        SubmittedAt = null;
        IsTimedOut = false;
        Score = null;
        OverrideScore = null;
        Deadline = deadline;
        RunningQuizId = QuizId;
    }
}
