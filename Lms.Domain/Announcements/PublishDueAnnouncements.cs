using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Announcements;

/// <summary>
/// Background work: tells the readers of announcements whose moment has come. Students see them from that moment anyway; the
/// database says who has not been told, so that no restart loses a notification or sends it twice.
/// </summary>
public sealed class PublishDueAnnouncements(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Announcements of one turn; more wait for the next.</summary>
    public const int Batch = 50;

    /// <summary>How many went out. Each goes out in a transaction of its own, together with its notifications.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Set<Announcement>().AsNoTracking().Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(ct);
        var published = 0;
        foreach (var id in due)
            published += await db.InTransaction(() => PublishAsync(id, now, ct), ct) ? 1 : 0;
        return published;
    }

    /// <returns>False when another node was first, or its moment was moved meanwhile.</returns>
    private async Task<bool> PublishAsync(int id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Announcement>().Where(row => row.Id == id && row.DueAt <= now).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, (DateTimeOffset?)null), ct) == 0)
            return false;
        var found = await db.Set<Announcement>().AsNoTracking().Where(row => row.Id == id).Select(row => new { Row = row, Course = row.Course.Name }).SingleAsync(ct);
        await AnnouncementNotices.MadeAsync(db, found.Row, found.Course, now, ct);
        await db.SaveAsync(ct);
        return true;
    }
}
