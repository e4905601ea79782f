using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;

namespace Lms.Domain.Announcements;

/// <summary>Changes what is sent of an announcement; nobody is notified a second time.</summary>
public sealed class ChangeAnnouncement(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), of another teacher's course (403), a field is wrong (400).</exception>
    public async Task<AnnouncementSummary> Handle(Actor actor, int id, Input<AnnouncementDraft> input, CancellationToken ct)
    {
        var row = await AnnouncementReach.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        var now = clock.Now();
        draft.Check(said, now, isNew: false);
        row.Title = draft.Title.Or(row.Title)!;
        row.Text = draft.Text.Or(row.Text)!;
        row.ShownUntil = draft.ShownUntil.Or(row.ShownUntil);
        row.UpdatedAt = now;
        db.Note(actor, now, "announcement.changed", "announcement", id, $"Changed the announcement {row.Title}.");
        await db.SaveAsync(ct);
        return await AnnouncementReach.ReadAsync(db, id, now, ct);
    }
}

/// <summary>Takes an announcement away.</summary>
public sealed class DeleteAnnouncement(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or of another teacher's course (403).</exception>
    public async Task Handle(Actor actor, int id, CancellationToken ct)
    {
        var row = await AnnouncementReach.ToChangeAsync(db, actor, id, ct);
        db.Set<Announcement>().Remove(row);
        db.Note(actor, clock.Now(), "announcement.deleted", "announcement", id, $"Deleted the announcement {row.Title}.");
        await db.SaveAsync(ct);
    }
}
