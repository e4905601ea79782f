using Lms.Domain.Common;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Feeds the deadline calculator from the rows.</summary>
internal static class AttemptDeadlines
{
    /// <summary>The terms of one student in one quiz.</summary>
    public static async Task<DeadlineTerms> TermsAsync(ILmsDb db, int quizId, QuizSettings settings, int studentId, int addedMinutes, CancellationToken ct)
    {
        var own = await db.Set<DueDateExtension>().AsNoTracking().FirstOrDefaultAsync(row => row.QuizId == quizId && row.StudentId == studentId, ct);
        return Terms(settings, own, addedMinutes);
    }

    /// <summary>Moves the deadlines of every running attempt after the quiz's dates or timer have changed.</summary>
    public static async Task RenewAsync(ILmsDb db, Quiz quiz, CancellationToken ct)
    {
        var running = await db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id && row.State == AttemptState.Running).ToListAsync(ct);
        if (running.Count == 0)
            return;
        var extensions = await db.Set<DueDateExtension>().AsNoTracking().Where(row => row.QuizId == quiz.Id).ToDictionaryAsync(row => row.StudentId, ct);
        foreach (var attempt in running)
            attempt.Deadline = DeadlineCalculator.DeadlineOf(Terms(quiz.Settings, extensions.GetValueOrDefault(attempt.StudentId), attempt.AddedMinutes), attempt.StartedAt);
        await db.SaveAsync(ct);
    }

    /// <summary>The terms that settings, a student's extension and added minutes come to.</summary>
    public static DeadlineTerms Terms(QuizSettings settings, DueDateExtension? own, int addedMinutes) => new()
    {
        Opens = settings.OpenDate,
        Closes = settings.CloseDate,
        ExtendedTo = own?.ClosesAt,
        TimerMinutes = settings.TimerMinutes,
        TimeMultiplier = own?.TimeMultiplier ?? 1,
        AllowanceMinutes = own?.AllowanceMinutes ?? 0,
        AddedMinutes = addedMinutes,
    };
}
