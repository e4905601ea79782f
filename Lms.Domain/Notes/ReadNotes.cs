using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Completion;
using Lms.Domain.Progress;
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
    public static async Task<NoteDetail?> DetailAsync(ILmsDb db, IQueryable<Note> notes, int? studentId, CancellationToken ct)
    {
        var summary = await notes.AsNoTracking().Select(NoteSummary.Projection(db, studentId)).FirstOrDefaultAsync(ct);
        return summary is null ? null : new NoteDetail(summary, await db.Set<Note>().Where(row => row.Id == summary.Id).Select(row => row.Body).SingleAsync(ct));
    }
}

/// <summary>Which notes are wanted; null leaves a criterion out.</summary>
public sealed record NoteFilter(int? CourseId = null, int? LectureId = null);

/// <summary>The notes within reach: those of a lecture in their order, those of several one lecture after the other.</summary>
public sealed class ListNotes(ILmsDb db, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<NoteSummary>> Handle(Actor actor, NoteFilter filter, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var rows = db.Set<Note>().AsNoTracking().Within(db, actor, reach, clock.Now());
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        return await rows.OrderBy(row => row.LectureId).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(NoteSummary.Projection(db, reach == Reach.Own ? actor.StudentId : null)).ToListAsync(ct);
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
        var within = db.Set<Note>().AsNoTracking().Within(db, actor, reach, now);
        if (reach != Reach.Own || actor.StudentId is not { } studentId)
            return await NoteReading.DetailAsync(db, within.Where(row => row.Id == id), null, ct).OrRefuseAsync();

        var note = await NoteReading.DetailAsync(db, within.Where(row => row.Id == id), studentId, ct).OrRefuseAsync();
        var lectureId = note.Summary.LectureId;
        if (await ContentVisiting.NoteAsync(db, ContentVisit.ToNote(studentId, lectureId, id, now), ct))
            await LectureCompletion.NoteAsync(db, studentId, lectureId, now, ct);
        await StudyDays.NoteAsync(db, studentId, lectureId, now, ct);
        var all = await within.Where(row => row.LectureId == lectureId).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new NoteNeighbour(row.Id, row.Title)).ToListAsync(ct);
        var at = all.FindIndex(row => row.Id == id);
        return note with { Previous = at > 0 ? all[at - 1] : null, Next = at < all.Count - 1 ? all[at + 1] : null };
    }
}
