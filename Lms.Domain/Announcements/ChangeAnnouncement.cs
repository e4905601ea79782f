using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Announcements;

/// <summary>
/// Changes what is sent of an announcement; nobody is notified a second time. Until it is published its moment can be moved,
/// or it is published at once.
/// </summary>
public sealed class ChangeAnnouncement(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), of another teacher's course (403), a field is wrong, or it is published already and its moment was sent (400); it went out in this very moment (409).</exception>
    public async Task<AnnouncementSummary> Handle(Actor actor, int id, Input<AnnouncementDraft> input, CancellationToken ct)
    {
        var row = await AnnouncementReach.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        var now = clock.Now();
        draft.Check(said, now, row);
        if (draft.PublishAt.IsSent && !row.MayBeMoved(now))
            throw AnnouncementRefusals.PublishedAlready.Thrown();
        row.Title = draft.Title.Or(row.Title)!;
        row.Text = draft.Text.Or(row.Text)!;
        row.ShownUntil = draft.ShownUntil.Or(row.ShownUntil);
        row.UpdatedAt = now;
        if (draft.PublishAt.IsSent)
            await MoveAsync(row, draft.PublishAt.Value, now, ct);
        db.Note(actor, now, "announcement.changed", "announcement", id, $"Changed the announcement {row.Title}.");
        await db.SaveAsync(ct);
        return await AnnouncementReach.ReadAsync(db, id, now, ct);
    }

    private async Task MoveAsync(Announcement row, DateTimeOffset? at, DateTimeOffset now, CancellationToken ct)
    {
        (row.PublishedAt, row.DueAt) = (at ?? now, at);
        if (at is not null)
            return;
        var course = await db.Set<Course>().Where(one => one.Id == row.CourseId).Select(one => one.Name).SingleAsync(ct);
        await AnnouncementNotices.MadeAsync(db, row, course, now, ct);
    }
}

/// <summary>Takes an announcement away; one that is not published yet is never told to anybody.</summary>
public sealed class DeleteAnnouncement(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), of another teacher's course (403); it went out in this very moment (409).</exception>
    public async Task Handle(Actor actor, int id, CancellationToken ct)
    {
        var row = await AnnouncementReach.ToChangeAsync(db, actor, id, ct);
        db.Set<Announcement>().Remove(row);
        db.Note(actor, clock.Now(), "announcement.deleted", "announcement", id, $"Deleted the announcement {row.Title}.");
        await db.SaveAsync(ct);
    }
}
