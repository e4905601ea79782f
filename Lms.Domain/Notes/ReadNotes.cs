using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Completion;
using Lms.Domain.Purchases;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notes;

/// <summary>Finds notes for those who read and change them.</summary>
internal static class NoteReading
{
    /// <summary>The notes within reach; a student's are the active ones of lectures that are open to them.</summary>
    public static IQueryable<Note> Within(this IQueryable<Note> notes, ILmsDb db, Actor actor, Reach reach, DateTimeOffset now) => reach switch
    {
        Reach.Everything => notes,
        Reach.Teaching => notes.TaughtBy(actor, row => row.Lecture.Topic.Course),
        _ => notes.Where(row =>
            (row.IsActive && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId))
            || db.Teams(actor).Any(member => member.CourseId == row.Lecture.Topic.CourseId)),
    };

    /// <summary>The note to change, tracked.</summary>
    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public static async Task<Note> ToChangeAsync(ILmsDb db, Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Note>().Where(row => row.Id == id).Select(row => new { Note = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        return actor.Teaches(found.TeacherId, found.CourseId) ? found.Note : throw CourseRefusals.NotYours.Thrown();
    }

    /// <summary>The note with its text; null when there is none.</summary>
    public static Task<NoteDetail?> DetailAsync(IQueryable<Note> notes, CancellationToken ct) => notes.AsNoTracking()
        .Select(row => new NoteDetail(new NoteSummary(row.Id, row.LectureId, row.Lecture.Name, row.Title, row.Order, row.IsActive, row.CreatedAt, row.UpdatedAt), row.Body)).FirstOrDefaultAsync(ct);
}

/// <summary>The notes of a lecture, in their order.</summary>
public sealed class ListNotes(ILmsDb db, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<NoteSummary>> Handle(Actor actor, int lectureId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        return await db.Set<Note>().AsNoTracking().Where(row => row.LectureId == lectureId).Within(db, actor, reach, clock.Now()).OrderBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new NoteSummary(row.Id, row.LectureId, row.Lecture.Name, row.Title, row.Order, row.IsActive, row.CreatedAt, row.UpdatedAt)).ToListAsync(ct);
    }
}

/// <summary>Opens a note; for a student it counts as read from then on.</summary>
public sealed class ReadNote(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is none within reach (404).</exception>
    public async Task<NoteDetail> Handle(Actor actor, int id, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var note = await NoteReading.DetailAsync(db.Set<Note>().Where(row => row.Id == id).Within(db, actor, reach, now), ct).OrRefuseAsync();
        if (reach == Reach.Own && actor.StudentId is { } studentId && await ContentVisiting.NoteAsync(db, ContentVisit.ToNote(studentId, note.Summary.LectureId, id, now), ct))
            await LectureCompletion.NoteAsync(db, studentId, note.Summary.LectureId, now, ct);
        return note;
    }
}
