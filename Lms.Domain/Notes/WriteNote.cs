using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notes;

/// <summary>What a note is made of or changed to.</summary>
public sealed record NoteDraft
{
    /// <summary>A lecture of one of the teacher's own courses; only when it is made.</summary>
    public Maybe<int?> LectureId { get; init; }

    public Maybe<string?> Title { get; init; }

    /// <summary>HTML; what could do harm is taken out.</summary>
    public Maybe<string?> Body { get; init; }

    /// <summary>From 0; the place after the last one unless said otherwise.</summary>
    public Maybe<int?> Order { get; init; }

    public Maybe<bool?> IsActive { get; init; }

    internal void Check(Complaints said, bool isNew)
    {
        said.Text("title", Title, required: isNew, max: 200);
        said.Text("body", Body, required: isNew, max: 100_000);
        said.Number("order", Order, min: 0);
        said.Present("is_active", IsActive);
        said.Refuse();
    }
}

/// <summary>Adds a note to one of the teacher's lectures.</summary>
public sealed class CreateNote(ILmsDb db, TimeProvider clock, IRichText html) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403), a field is wrong (400).</exception>
    public async Task<NoteDetail> Handle(Actor actor, Input<NoteDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var draft = input.Open(out var said);
        if (said.Present("lecture", draft.LectureId, required: true))
            await LectureOwnership.CheckAsync(db, actor, draft.LectureId.Value!.Value, said, ct);
        draft.Check(said, isNew: true);
        var now = clock.Now();
        var lectureId = draft.LectureId.Value!.Value;
        return await db.InTransaction(
            async () =>
            {
                var note = new Note
                {
                    LectureId = lectureId,
                    Title = draft.Title.Value!,
                    Body = html.Clean(draft.Body.Value!),
                    Order = draft.Order.Value ?? (await db.Set<Note>().Where(row => row.LectureId == lectureId).MaxAsync(row => (int?)row.Order, ct) ?? 0) + 1,
                    IsActive = draft.IsActive.Value ?? true,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Set<Note>().Add(note);
                await db.SaveAsync(ct);
                db.Note(actor, now, "note.created", "note", note.Id, $"Added the note {note.Title}.");
                await db.SaveAsync(ct);
                return (await NoteReading.DetailAsync(db, db.Set<Note>().Where(row => row.Id == note.Id), null, ct))!;
            },
            ct);
    }
}

/// <summary>Shows an author what readers will see; nothing is stored.</summary>
public sealed class PreviewNote(IRichText html) : IUseCase
{
    /// <returns>The text with everything harmful taken out.</returns>
    public Task<string> Handle(Actor actor, string body, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(html.Clean(body));
    }
}

/// <summary>Changes what is sent of a note.</summary>
public sealed class UpdateNote(ILmsDb db, TimeProvider clock, IRichText html) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400).</exception>
    public async Task<NoteDetail> Handle(Actor actor, int id, Input<NoteDraft> input, CancellationToken ct)
    {
        var note = await NoteReading.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        draft.Check(said, isNew: false);
        var now = clock.Now();
        note.Title = draft.Title.Or(note.Title)!;
        note.Body = draft.Body.Value is { } body ? html.Clean(body) : note.Body;
        note.Order = draft.Order.Value ?? note.Order;
        note.IsActive = draft.IsActive.Value ?? note.IsActive;
        note.UpdatedAt = now;
        db.Note(actor, now, "note.changed", "note", id, $"Changed the note {note.Title}.");
        await db.SaveAsync(ct);
        return (await NoteReading.DetailAsync(db, db.Set<Note>().Where(row => row.Id == id), null, ct))!;
    }
}

/// <summary>Deletes a note, and with it who has read it.</summary>
public sealed class DeleteNote(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>The title it had.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403).</exception>
    public async Task<string> Handle(Actor actor, int id, CancellationToken ct)
    {
        var note = await NoteReading.ToChangeAsync(db, actor, id, ct);
        return await db.InTransaction(
            async () =>
            {
                await db.Set<ContentVisit>().Where(row => row.NoteId == id).ExecuteDeleteAsync(ct);
                await db.Set<Note>().Where(row => row.Id == id).ExecuteDeleteAsync(ct);
                db.Note(actor, clock.Now(), "note.deleted", "note", id, $"Deleted the note {note.Title}.");
                await db.SaveAsync(ct);
                return note.Title;
            },
            ct);
    }
}
