using Lms.Domain.Accounts;
using Lms.Domain.Quizzes;

namespace Lms.Domain.Extensions;

/// <summary>A later closing date of one quiz for one student, and longer time, granted by staff.</summary>
public sealed class DueDateExtension
{
    public int Id { get; private set; }

    public required int QuizId { get; init; }

    public Quiz Quiz { get; init; } = null!;

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    /// <summary>When the quiz closes for this student; null keeps the common date.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    /// <summary>How much longer an attempt may take, 1 or more.</summary>
    public decimal TimeMultiplier { get; set; } = 1;

    /// <summary>Minutes granted for every attempt, 0 or more.</summary>
    public int AllowanceMinutes { get; set; }

    public string Reason { get; set; } = string.Empty;

    public required int GrantedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
