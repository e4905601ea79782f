using Lms.Domain.Completion;
using Lms.Domain.Progress;

namespace Lms.Domain.Strengths;

/// <summary>Where an accuracy goes.</summary>
public enum Trend
{
    /// <summary>Too few answers, lately or before, to say.</summary>
    Unknown,
    Better,
    Steady,
    Worse,
}

/// <summary>Answers counted: all of them, and those of the last <see cref="StrengthReading.RecentDays"/> days.</summary>
public sealed record AnswerTally(int Answered, int Correct, int RecentAnswered, int RecentCorrect)
{
    /// <summary>Right answers of all, in percent, rounded down; 0 without any.</summary>
    public int Percent => PercentOf(Correct, Answered);

    /// <summary>Lately beside before; five points make a difference.</summary>
    public Trend Trend
    {
        get
        {
            var (before, right) = (Answered - RecentAnswered, Correct - RecentCorrect);
            if (before < StrengthReading.FewestAnswers || RecentAnswered < StrengthReading.FewestAnswers)
                return Trend.Unknown;
            var change = PercentOf(RecentCorrect, RecentAnswered) - PercentOf(right, before);
            return change >= StrengthReading.Difference ? Trend.Better : change <= -StrengthReading.Difference ? Trend.Worse : Trend.Steady;
        }
    }

    /// <summary>These and those together.</summary>
    public static AnswerTally operator +(AnswerTally one, AnswerTally other) =>
        new(one.Answered + other.Answered, one.Correct + other.Correct, one.RecentAnswered + other.RecentAnswered, one.RecentCorrect + other.RecentCorrect);

    private static int PercentOf(int right, int all) => all == 0 ? 0 : 100 * right / all;
}

/// <summary>How a student answers the questions of one lesson of the catalogue.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="LessonName">What it is called.</param>
/// <param name="SubjectId">Its subject.</param>
/// <param name="SubjectName">What that is called.</param>
/// <param name="LectureId">A lecture in which it was asked for, the newest.</param>
/// <param name="Tally">The answers.</param>
public sealed record LessonStrength(int LessonId, string LessonName, int SubjectId, string SubjectName, int LectureId, AnswerTally Tally)
{
    /// <summary>True for one worth practising: fewer than <see cref="StrengthReading.WeakBelow"/> percent right.</summary>
    public bool IsWeak => Tally.Percent < StrengthReading.WeakBelow;
}

/// <summary>A subject with its lessons, the weakest first.</summary>
public sealed record SubjectStrength(int SubjectId, string SubjectName, AnswerTally Tally, IReadOnlyList<LessonStrength> Lessons);

/// <summary>Why something is worth doing next.</summary>
public enum NextReason
{
    /// <summary>A quiz runs: its clock may too.</summary>
    Running,

    /// <summary>The room of a live class is open.</summary>
    RoomOpen,

    /// <summary>Work that can be done now.</summary>
    ToDo,

    /// <summary>A lesson whose questions are answered wrongly too often.</summary>
    WeakLesson,

    /// <summary>What a course still asks for.</summary>
    Missing,
}

/// <summary>What kind of thing a step leads to.</summary>
public enum NextKind
{
    Quiz,
    Homework,
    LiveClass,
    Lecture,
    Item,
}

/// <summary>Something to do next, and why.</summary>
public sealed record NextStep
{
    public required NextReason Reason { get; init; }

    public required NextKind Kind { get; init; }

    /// <summary>The quiz, homework, live class or lecture; of an item its lecture.</summary>
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The course, or for a lesson its subject.</summary>
    public required string Place { get; init; }

    /// <summary>When it closes, or the class ends; null for never.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How a weak lesson is answered.</summary>
    public AnswerTally? Tally { get; init; }

    /// <summary>What a course asks for, with the reason why it counts as missing.</summary>
    public MissingItem? Item { get; init; }

    /// <summary>The course of <see cref="Item"/>.</summary>
    public int? CourseId { get; init; }
}

/// <summary>How a student learns: strengths, courses with what is missing, and what to do next.</summary>
public sealed record LearningView(IReadOnlyList<SubjectStrength> Subjects, IReadOnlyList<CourseProgress> Courses, IReadOnlyList<NextStep> Next);
