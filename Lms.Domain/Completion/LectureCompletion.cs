using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Completion;

/// <summary>Notes, once, that a student has completed a lecture.</summary>
internal static class LectureCompletion
{
    /// <summary>Looks whether the lecture is complete now and writes it down the first time; called after whatever may have been the last missing thing.</summary>
    public static async Task NoteAsync(ILmsDb db, int studentId, int lectureId, DateTimeOffset now, CancellationToken ct)
    {
        var states = await new CompletionReading(db, studentId, now).OfAsync(db.Set<Lecture>().Where(row => row.Id == lectureId), ct);
        if (!states.TryGetValue(lectureId, out var state) || !state.IsCompleted || state.Kept.CompletedAt is not null)
            return;
        if (state.Kept.IsStored)
        {
            await CompleteAsync(db, studentId, lectureId, now, ct);
            return;
        }

        var kept = new LessonProgress { StudentId = studentId, LectureId = lectureId, CreatedAt = now, UpdatedAt = now };
        kept.Complete(now);
        db.Set<LessonProgress>().Add(kept);
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            db.Set<LessonProgress>().Entry(kept).State = EntityState.Detached; // somebody made the row in this very moment
            await CompleteAsync(db, studentId, lectureId, now, ct);
        }
    }

    private static Task<int> CompleteAsync(ILmsDb db, int studentId, int lectureId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<LessonProgress>().Where(row => row.StudentId == studentId && row.LectureId == lectureId && row.CompletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedAt, now), ct);
}
