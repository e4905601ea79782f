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

    public AttemptState State
    {
        get;
        private set
        {
            NoteChange(field != value);
            field = value;
        }
    }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The moment it must be handed in, as computed last; stored so that overdue attempts can be found. Null for never.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>True when the deadline ended it.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Minutes added to this attempt while it ran.</summary>
    public int AddedMinutes { get; set; }

    /// <summary>Points earned; null while it runs or an answer waits for a marker. A new one makes the ranks of the exam stale.</summary>
    public decimal? Score
    {
        get;
        set
        {
            RankIsStale |= field != value;
            NoteChange(field != value);
            field = value;
        }
    }

    /// <summary>The score that staff set by hand; it stands whatever the answers come to. Null for none.</summary>
    public decimal? OverrideScore { get; set; }

    /// <summary>Points that could be earned.</summary>
    public decimal MaximumScore
    {
        get;
        set
        {
            NoteChange(field != value && State != AttemptState.Running);
            field = value;
        }
    }

    public int CorrectCount { get; set; }

    public int IncorrectCount { get; set; }

    public int PartialCount { get; set; }

    public int UnansweredCount { get; set; }

    /// <summary>Answers that wait for a marker.</summary>
    public int PendingCount { get; set; }

    /// <summary>Answers that a person has marked; stored so that evaluated attempts can be listed quickly.</summary>
    public int MarkedCount { get; set; }

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

    /// <summary>Milliseconds of the intervals that have ended.</summary>
    public long TakenMilliseconds { get; private set; }

    /// <summary>Since when the clock runs; null while it stands.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    /// <summary>The last start or resumption.</summary>
    public DateTimeOffset LastStartedAt { get; private set; }

    /// <summary>The institution in whose course it was made; stored so that its attempts can be listed quickly.</summary>
    public int InstitutionId { get; init; }

    /// <summary>The institution's own name for the attempt; null when it gave none.</summary>
    public string? InstitutionReference { get; set; }

    /// <summary>True for the one attempt of each student that the ranking counts: the highest, then the earliest.</summary>
    public bool IsRanked { get; private set; }

    /// <summary>1 plus the number of counted attempts with a higher score; null while it has no score.</summary>
    public int? Rank { get; private set; }

    /// <summary>100 x counted attempts with no higher score / all counted ones, two decimals; null while it has no score.</summary>
    public decimal? Percentile { get; private set; }

    /// <summary>True when the score has changed since the exam was last ranked.</summary>
    public bool RankIsStale { get; private set; }

    /// <summary>
    /// How often what it counts for has changed since the totals of its course were made; null for not at all. A number and no
    /// mark, so that a change is stored even when somebody else has just taken the earlier one into account.
    /// </summary>
    public int? ScoreChanges { get; private set; }

    /// <summary>The stretches that have ended.</summary>
    public List<AttemptInterval> Intervals { get; init; } = [];

    /// <summary>
    /// The quiz while the attempt runs, else null. Unique together with the student: that is how the database forbids a
    /// second running attempt.
    /// </summary>
    public int? RunningQuizId { get; private set; }

    public List<AttemptAnswer> Answers { get; init; } = [];

    /// <summary>Begins an attempt; the institution is that of the quiz's course.</summary>
    public static QuizAttempt Start(int quizId, int studentId, int number, DateTimeOffset now, DateTimeOffset? deadline, int institutionId) => new()
    {
        InstitutionId = institutionId,
        RunningSince = now,
        LastStartedAt = now,
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
        StopClock(now, IntervalEnding.HandIn);
    }

    /// <summary>The window that held it is closed: it has no holder, and its clock stands.</summary>
    public void LetGo(DateTimeOffset now)
    {
        (HolderKey, HolderClient, HeldSince) = (null, null, null);
        StopClock(now, IntervalEnding.Pause);
    }

    /// <summary>Starts the clock again; a clock that runs is left alone.</summary>
    public void Resume(DateTimeOffset now)
    {
        if (RunningSince is not null)
            return;
        RunningSince = now;
        LastStartedAt = now;
    }

    /// <summary>Opens a finished attempt again until the new deadline.</summary>
    public void Reopen(DateTimeOffset? deadline, DateTimeOffset now)
    {
        State = AttemptState.Running;
        SubmittedAt = null;
        IsTimedOut = false;
        Score = null;
        OverrideScore = null;
        Deadline = deadline;
        RunningQuizId = QuizId;
        Resume(now);
    }

    /// <summary>Ends the open interval, at the deadline at the latest.</summary>
    private void StopClock(DateTimeOffset now, IntervalEnding ending)
    {
        if (RunningSince is not { } since)
            return;
        var isOver = Deadline is { } deadline && deadline < now;
        var end = isOver ? Deadline!.Value : now;
        var interval = new AttemptInterval { StartedAt = since, EndedAt = end < since ? since : end, Ending = isOver ? IntervalEnding.Deadline : ending };
        Intervals.Add(interval);
        TakenMilliseconds += interval.Milliseconds;
        RunningSince = null;
    }

    private void NoteChange(bool isOne)
    {
        if (isOne)
            ScoreChanges = (ScoreChanges ?? 0) + 1;
    }
}
