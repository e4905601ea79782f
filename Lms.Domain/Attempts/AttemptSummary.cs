using System.Linq.Expressions;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Domain.Attempts;

/// <summary>An attempt without its answers, as far as the reader may see it.</summary>
public sealed record AttemptSummary
{
    /// <summary>How the row is read; what a student may not see is held back by <see cref="AttemptReview"/>.</summary>
    internal static readonly Expression<Func<QuizAttempt, AttemptSummary>> Projection = row => new AttemptSummary
    {
        Id = row.Id,
        QuizId = row.QuizId,
        QuizTitle = row.Quiz.Title,
        StudentId = row.StudentId,
        StudentName = row.Student.NameAr,
        StudentCode = row.Student.Code,
        Number = row.Number,
        State = row.State,
        StartedAt = row.StartedAt,
        Deadline = row.Deadline,
        SubmittedAt = row.SubmittedAt,
        IsTimedOut = row.IsTimedOut,
        Score = row.Score,
        MaximumScore = row.MaximumScore,
        PendingCount = row.PendingCount,
        PassingScore = row.Quiz.PassingScore,
        Settings = row.Quiz.Settings,
    };

    public required int Id { get; init; }

    public required int QuizId { get; init; }

    public required string QuizTitle { get; init; }

    public required int StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string StudentCode { get; init; }

    public required int Number { get; init; }

    public required AttemptState State { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public required bool IsTimedOut { get; init; }

    /// <summary>Null while it runs, waits for a marker, or may not be seen.</summary>
    public decimal? Score { get; init; }

    public required decimal MaximumScore { get; init; }

    public required int PendingCount { get; init; }

    public decimal? PassingScore { get; init; }

    public required QuizSettings Settings { get; init; }

    /// <summary>Whether the student may see the score.</summary>
    public bool IsScoreVisible { get; init; }

    /// <summary>Whether the student may see the answers.</summary>
    public bool AreAnswersVisible { get; init; }

    /// <summary>Null without a mark to reach, or without a score that may be seen.</summary>
    public bool? Passed => GradeCalculator.Passes(Score, PassingScore);
}

/// <summary>One answer of a finished attempt, as far as the reader may see it.</summary>
public sealed record AttemptAnswerDetail(
    int QuizQuestionId, int DisplayOrder, QuestionType Type, string QuestionText, decimal Points, string? Written, IReadOnlyList<int> SelectedChoices, IReadOnlyList<string> SelectedTexts,
    decimal PointsEarned, bool? IsCorrect, string? MarkerComment);

/// <summary>An attempt with its answers, as far as the reader may see it.</summary>
public sealed record AttemptDetail(AttemptSummary Summary, IReadOnlyList<AttemptAnswerDetail> Answers);
