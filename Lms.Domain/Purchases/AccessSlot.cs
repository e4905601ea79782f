using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>Who holds the one place that a student and a lecture have for a purchase with running access.</summary>
internal static class AccessSlot
{
    /// <summary>Makes the place free when the purchase that holds it has ended; one that runs keeps it.</summary>
    public static Task ReleaseExpiredAsync(ILmsDb db, int studentId, int lectureId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Purchase>().Where(row => row.StudentId == studentId && row.LiveLectureId == lectureId && row.EffectiveExpiry <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LiveLectureId, (int?)null), ct);

    /// <summary>True while the student has access to the lecture.</summary>
    public static Task<bool> IsTakenAsync(ILmsDb db, int studentId, int lectureId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Purchase>().AnyAsync(row => row.StudentId == studentId && row.LectureId == lectureId && row.EffectiveExpiry > now, ct);
}
