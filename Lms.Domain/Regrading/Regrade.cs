using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.Regrading;

/// <summary>What is changed about a question after students have answered it.</summary>
public enum RegradeKind
{
    /// <summary>Other choices are right.</summary>
    ChangeKey,

    /// <summary>It counts nowhere.</summary>
    Drop,

    /// <summary>Everybody earns its points.</summary>
    FullMarks,

    /// <summary>It is worth more or less.</summary>
    ChangePoints,
}

/// <summary>How a question counts in one quiz or homework: everything a regrade can change.</summary>
public sealed class QuestionRule
{
    /// <summary>The right choices' ids, separated by commas; null for the bank's key.</summary>
    public string? Key { get; init; }

    /// <summary>What it is worth; null for the bank's points.</summary>
    public decimal? Points { get; init; }

    public bool IsBonus { get; init; }

    public bool IsDropped { get; init; }

    /// <summary>The rule a question follows now.</summary>
    public static QuestionRule Of(IRegradable question) => new() { Key = question.KeyHere, Points = question.PointsHere, IsBonus = question.IsBonus, IsDropped = question.IsDropped };

    /// <summary>Lets a question follow this rule.</summary>
    public void ApplyTo(IRegradable question)
    {
        question.KeyHere = Key;
        question.PointsHere = Points;
        question.IsBonus = IsBonus;
        question.IsDropped = IsDropped;
    }

    /// <summary>The key of a question that follows its rule; the bank's type, points and right choices are given.</summary>
    internal static AnswerKey KeyOf(IRegradable used, QuestionType type, decimal points, IEnumerable<int> correct) =>
        new(type, used.PointsHere ?? points, used.KeyHere is { } key ? AttemptAnswer.Ids(key) : correct.ToHashSet()) { IsBonus = used.IsBonus, IsDropped = used.IsDropped };

    /// <summary>True when both say the same.</summary>
    public bool SaysTheSameAs(QuestionRule other) =>
        Points == other.Points && IsBonus == other.IsBonus && IsDropped == other.IsDropped
        && (Key is null ? other.Key is null : other.Key is { } key && AttemptAnswer.Ids(Key).SetEquals(AttemptAnswer.Ids(key)));
}

/// <summary>
/// One change of how a question counts, applied to everything handed in in one transaction. Undoing it is another one
/// that points back. Rows are only ever added.
/// </summary>
public sealed class Regrade
{
    public int Id { get; private set; }

    public required GradedWork Work { get; init; }

    /// <summary>The quiz or homework.</summary>
    public required int WorkId { get; init; }

    /// <summary>
    /// Counted from 1 within the quiz or homework, and unique there: of two regrades that began from the same state of things, the
    /// database lets one through.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>The question as the quiz or homework uses it.</summary>
    public required int QuestionId { get; init; }

    public required RegradeKind Kind { get; init; }

    public required QuestionRule Before { get; init; }

    public required QuestionRule After { get; init; }

    public required string Reason { get; init; }

    /// <summary>How many attempts or submissions were looked at.</summary>
    public int Attempts { get; set; }

    /// <summary>How many scores moved.</summary>
    public int Moved { get; set; }

    public required int ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The regrade that this one takes back; each is taken back once at most.</summary>
    public int? UndoesId { get; init; }
}
