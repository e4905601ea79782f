using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>What a student keeps about one lecture.</summary>
public sealed record LectureKeepsake(int LectureId, string Notes, bool IsBookmarked, DateTimeOffset UpdatedAt);

/// <summary>Writes what a student keeps about a lecture; the row is made when there is first something to keep.</summary>
internal static class LectureKeeping
{
    /// <summary>Changes the student's row about the lecture.</summary>
    public static async Task<LectureKeepsake> ChangeAsync(ILmsDb db, Actor actor, int lectureId, DateTimeOffset now, Action<LessonProgress> change, CancellationToken ct)
    {
        try
        {
            return await StoreAsync();
        }
        catch (UniqueRowException)
        {
            return await StoreAsync(); // another page of the same student made the row in this very moment
        }

        Task<LectureKeepsake> StoreAsync() => db.InTransaction(
            async () =>
            {
                var row = await db.Set<LessonProgress>().FirstOrDefaultAsync(one => one.StudentId == actor.StudentId && one.LectureId == lectureId, ct);
                if (row is null)
                    db.Set<LessonProgress>().Add(row = new LessonProgress { StudentId = actor.StudentId!.Value, LectureId = lectureId, CreatedAt = now, UpdatedAt = now });
                change(row);
                row.UpdatedAt = now;
                await db.SaveAsync(ct);
                return new LectureKeepsake(lectureId, row.Notes, row.IsBookmarked, row.UpdatedAt);
            },
            ct);
    }

    /// <summary>Refuses unless the student knows the lecture.</summary>
    /// <exception cref="RefusedException">There is no such lecture within reach (404).</exception>
    public static async Task RequireKnownAsync(ILmsDb db, Actor actor, int lectureId, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.KnownLectures(actor, now).AnyAsync(lecture => lecture.Id == lectureId, ct))
            throw GeneralRefusals.NotFound.Thrown();
    }
}
