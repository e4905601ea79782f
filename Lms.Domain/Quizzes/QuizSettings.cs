namespace Lms.Domain.Quizzes;

/// <summary>When a student may see something of a finished attempt.</summary>
public enum ReviewVisibility
{
    /// <summary>As soon as it is handed in.</summary>
    AfterSubmission,

    /// <summary>Once the quiz has closed; never while it has no closing date.</summary>
    AfterClose,

    /// <summary>Staff only.</summary>
    Never,
}

/// <summary>In which order questions come.</summary>
public enum QuestionOrder
{
    Fixed,
    Random,
}

/// <summary>Which of several attempts counts.</summary>
public enum AttemptScoring
{
    Highest,
    Average,
    First,
    Last,
}

/// <summary>When ranks are published.</summary>
public enum RankPublishing
{
    Off,
    AfterClose,
    AtDate,
}

/// <summary>How a quiz is taken and shown.</summary>
public sealed class QuizSettings
{
    public DateTimeOffset? OpenDate { get; set; }

    public DateTimeOffset? CloseDate { get; set; }

    /// <summary>Minutes an attempt may take; 0 for no limit.</summary>
    public int TimerMinutes { get; set; }

    public ReviewVisibility ScoreVisibility { get; set; } = ReviewVisibility.AfterSubmission;

    public ReviewVisibility AnswersVisibility { get; set; } = ReviewVisibility.AfterClose;

    public QuestionOrder QuestionOrder { get; set; } = QuestionOrder.Fixed;

    public bool ShuffleChoices { get; set; }

    public bool AllowMultipleAttempts { get; set; }

    /// <summary>0 for no limit; looked at only when several attempts are allowed.</summary>
    public int MaxAttempts { get; set; }

    public AttemptScoring AttemptScoring { get; set; } = AttemptScoring.Highest;

    /// <summary>Whether the student sees which answers were right; never widens <see cref="AnswersVisibility"/>.</summary>
    public bool ShowCorrectAfterSubmission { get; set; }

    public RankPublishing PublishRanks { get; set; } = RankPublishing.Off;

    public DateTimeOffset? PublishRanksAt { get; set; }

    /// <summary>A quiz for practice: its scores count nowhere.</summary>
    public bool IsPractice { get; set; }

    /// <summary>Attempts a student may make; 0 for no limit.</summary>
    public int AttemptsAllowed => AllowMultipleAttempts ? MaxAttempts : 1;
}
