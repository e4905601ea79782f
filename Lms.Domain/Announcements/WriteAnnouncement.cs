using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Announcements;

/// <summary>
/// Tells everybody in one of the teacher's courses something, and notifies those who were let in: at once, or when the moment
/// that was chosen comes (<see cref="PublishDueAnnouncements"/>).
/// </summary>
public sealed class WriteAnnouncement(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's course (403), a field is wrong (400).</exception>
    public async Task<AnnouncementSummary> Handle(Actor actor, Input<AnnouncementDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageAnnouncements);
        var draft = input.Open(out var said);
        var course = said.Present("course", draft.CourseId, required: true) ? await CourseAsync(actor, draft.CourseId.Value!.Value, said, ct) : null;
        var now = clock.Now();
        draft.Check(said, now, current: null);

        var id = await db.InTransaction(
            async () =>
            {
                var row = new Announcement
                {
                    CourseId = draft.CourseId.Value!.Value,
                    Title = draft.Title.Value!,
                    Text = draft.Text.Value!,
                    AuthorId = actor.UserId,
                    PublishedAt = draft.PublishAt.Value ?? now,
                    DueAt = draft.PublishAt.Value,
                    ShownUntil = draft.ShownUntil.Value,
                    UpdatedAt = now,
                };
                db.Set<Announcement>().Add(row);
                await db.SaveAsync(ct);
                if (row.DueAt is null)
                    await AnnouncementNotices.MadeAsync(db, row, course!, now, ct);
                db.Note(actor, now, "announcement.written", "announcement", row.Id, row.DueAt is null ? $"Wrote the announcement {row.Title}." : $"Wrote the announcement {row.Title}, to be published later.");
                await db.SaveAsync(ct);
                return row.Id;
            },
            ct);
        return await AnnouncementReach.ReadAsync(db, id, now, ct);
    }

    /// <returns>The course's name; null when there is none, which is complained about.</returns>
    private async Task<string?> CourseAsync(Actor actor, int courseId, Complaints said, CancellationToken ct)
    {
        var found = await db.Set<Course>().Where(row => row.Id == courseId).Select(row => new { row.TeacherId, row.Name }).FirstOrDefaultAsync(ct);
        if (found is null)
            said.NoSuchRow("course", courseId);
        else if (!actor.Teaches(found.TeacherId, courseId))
            throw CourseRefusals.NotYours.Thrown();
        return found?.Name;
    }
}
