using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>Reads classes as one student stands with them; a command each.</summary>
internal static class LiveClassReading
{
    /// <summary>The classes of these lectures: the next one first, then those that are over, the latest first.</summary>
    public static async Task<IReadOnlyList<LiveClassSummary>> OfLecturesAsync(ILmsDb db, int studentId, IQueryable<Lecture> lectures, DateTimeOffset now, CancellationToken ct) =>
        [.. (await db.Set<LiveClass>().AsNoTracking().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).NextFirst(now).Select(LiveClassSummary.Projection(db, studentId)).ToListAsync(ct)).Select(row => row.Seen(now, isStaff: false))];

    /// <summary>The classes that run or begin before then, in lectures that are open to the student, the next one first; called-off ones are left out.</summary>
    public static async Task<IReadOnlyList<LiveClassSummary>> ComingAsync(ILmsDb db, int studentId, DateTimeOffset now, DateTimeOffset before, int most, CancellationToken ct) =>
        [.. (await db.Set<LiveClass>().AsNoTracking()
            .Where(row => row.EndsAt > now && row.StartsAt < before && row.CancelledAt == null && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == row.LectureId))
            .NextFirst(now).Take(most).Select(LiveClassSummary.Projection(db, studentId)).ToListAsync(ct)).Select(row => row.Seen(now, isStaff: false))];

    /// <summary>What is to come by its beginning, then what is over, the latest first.</summary>
    public static IOrderedQueryable<LiveClass> NextFirst(this IQueryable<LiveClass> rows, DateTimeOffset now) => rows
        .OrderBy(row => row.EndsAt <= now)
        .ThenBy(row => row.EndsAt > now ? row.StartsAt : DateTimeOffset.MaxValue).ThenByDescending(row => row.StartsAt).ThenBy(row => row.Id);
}
