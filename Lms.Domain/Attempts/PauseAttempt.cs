using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>
/// Stops the clock of a running attempt while its student is away; starting the quiz again goes on with it. Only where
/// no timer runs: a timed attempt's clock runs on.
/// </summary>
public sealed class PauseAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>When the clock stopped.</returns>
    /// <exception cref="RefusedException">Unknown or somebody else's (404), handed in already or timed (400).</exception>
    public Task<DateTimeOffset> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        return db.InContendedTransaction(
            async () =>
            {
                var attempt = await db.Set<QuizAttempt>().Include(row => row.Quiz).FirstOrDefaultAsync(row => row.Id == attemptId && row.StudentId == actor.StudentId, ct).OrRefuseAsync();
                if (attempt.State != AttemptState.Running)
                    throw AttemptRefusals.AlreadySubmitted.Thrown();
                if (attempt.Quiz.Settings.TimerMinutes > 0)
                    throw AttemptRefusals.NoPause.Thrown();
                attempt.Pause(now);
                await db.SaveAsync(ct);
                return now;
            },
            ct);
    }
}
