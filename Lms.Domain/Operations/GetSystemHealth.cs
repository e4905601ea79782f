using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Operations;

/// <summary>How the system is doing: database, file store, outgoing mail and background work.</summary>
public sealed class GetSystemHealth(ILmsDb db, IFiles files, ISystemProbe probe, TimeProvider clock) : IUseCase
{
    /// <summary>A mail goes within seconds; one that has waited this long tells of trouble.</summary>
    private static readonly TimeSpan MailPatience = TimeSpan.FromHours(1);

    /// <exception cref="RefusedException">The actor may not know (403).</exception>
    public async Task<SystemHealth> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadSystemHealth);
        var now = clock.Now();
        return new SystemHealth(now, await probe.DatabaseAsync(ct), await StorageAsync(ct), await MailAsync(now, ct), await JobsAsync(now, ct));
    }

    private async Task<StorageState> StorageAsync(CancellationToken ct)
    {
        var used = await db.Set<StoredFile>().GroupBy(_ => 1).Select(all => new { Files = all.Count(), Bytes = all.Sum(file => file.Length) }).FirstOrDefaultAsync(ct);
        return new StorageState(used?.Files ?? 0, used?.Bytes ?? 0, await files.FreeBytesAsync(ct));
    }

    private async Task<MailState> MailAsync(DateTimeOffset now, CancellationToken ct)
    {
        var unsent = db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.SentAt == null);
        var waiting = await unsent.CountAsync(mail => mail.DueAt != null, ct);
        var givenUp = await unsent.CountAsync(mail => mail.DueAt == null, ct);
        var oldest = await unsent.Where(mail => mail.DueAt != null).OrderBy(mail => mail.CreatedAt).Select(mail => (DateTimeOffset?)mail.CreatedAt).FirstOrDefaultAsync(ct);
        var error = await unsent.Where(mail => mail.LastError != null).OrderByDescending(mail => mail.Id).Select(mail => mail.LastError).FirstOrDefaultAsync(ct);
        return new MailState(waiting, oldest, givenUp, error, oldest < now - MailPatience);
    }

    private async Task<IReadOnlyList<JobState>> JobsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var turns = await db.Set<JobRecord>().AsNoTracking().ToDictionaryAsync(turn => turn.Name, ct);
        return [.. probe.Plan.OrderBy(work => work.Name, StringComparer.Ordinal).Select(State)];

        JobState State(PlannedWork work)
        {
            var turn = turns.GetValueOrDefault(work.Name);
            return new JobState(work.Name, work.Every, turn?.StartedAt, turn?.EndedAt, turn?.Outcome, turn?.Error, turn?.FailuresInARow ?? 0, turn?.StartedAt < now - (2 * work.Every));
        }
    }
}
