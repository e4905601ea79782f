using Lms.Domain.Quizzes;

namespace Lms.Domain.Invigilation;

/// <summary>A stretch of time in which nobody could work, for which every running attempt was given minutes. Each moment is made up for once.</summary>
public sealed class ExamOutage
{
    public int Id { get; private set; }

    public required int QuizId { get; init; }

    public Quiz Quiz { get; init; } = null!;

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required string Reason { get; init; }

    /// <summary>How many attempts were given minutes.</summary>
    public required int Attempts { get; init; }

    public required int ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
