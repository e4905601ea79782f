using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>The exam page as it opens.</summary>
/// <param name="State">Whether it still runs; when not, there is no sheet.</param>
/// <param name="Sheet">The questions with what is stored so far.</param>
/// <param name="ServerTime">The server's clock; the page's timer goes by it.</param>
/// <param name="Announcements">Everything that was told during the attempt, oldest first.</param>
public sealed record Sitting(AttemptState State, AttemptSheet? Sheet, DateTimeOffset ServerTime, IReadOnlyList<AnnouncementLine> Announcements);

/// <summary>Opens the exam page of one's own running attempt; nothing of the key leaves the server here.</summary>
public sealed class OpenSitting(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or somebody else's (404); a suspended account (403).</exception>
    public async Task<Sitting> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var attempt = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId)
            .Select(row => new { row.State, row.Deadline, MayAct = row.Student.Status == StudentStatus.Active && row.Student.User.IsActive }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!attempt.MayAct)
            throw AccountRefusals.CannotAccessCourses.Thrown();
        if (attempt.State == AttemptState.Running && AttemptClosing.IsOverdue(attempt.Deadline, now))
            await AttemptClosing.CloseAsync(db, attemptId, now, ct);
        else if (attempt.State == AttemptState.Running)
            return new Sitting(AttemptState.Running, await AttemptSheet.ReadAsync(db, attemptId, isNew: false, ct), now, await ToldAsync(attemptId, ct));
        return new Sitting(AttemptState.Submitted, null, now, []);
    }

    private Task<List<AnnouncementLine>> ToldAsync(int attemptId, CancellationToken ct) =>
        db.Set<AttemptAnnouncement>().AsNoTracking().Where(row => row.AttemptId == attemptId).OrderBy(row => row.Id).Select(AnnouncementLine.Projection).ToListAsync(ct);
}
