using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>A day on which a student worked in a course: watched a video, began an attempt, handed in homework, opened a material or a note, or went into a live class. One row, however much it was.</summary>
public sealed class StudyDay
{
    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    /// <summary>In the time zone of the course's institution.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day a moment falls into in a zone (IANA name; UTC when this machine does not know it).</summary>
    public static DateOnly Of(DateTimeOffset moment, string? zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "UTC", out var known) ? known : TimeZoneInfo.Utc).DateTime);
}

/// <summary>Notes study days.</summary>
internal static class StudyDays
{
    /// <summary>How often players that report every few seconds have it noted; no zone begins its day between two quarters of an hour.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    /// <summary>True when a report at <paramref name="now"/> may be the first of its day, after one at <paramref name="before"/>.</summary>
    public static bool MayBegin(DateTimeOffset? before, DateTimeOffset now) => before is not { } last || last.UtcTicks / Often.Ticks != now.UtcTicks / Often.Ticks;

    /// <summary>The row for today, or null when <paramref name="last"/> is today already.</summary>
    public static StudyDay? Due(int studentId, int courseId, string? zone, DateOnly? last, DateTimeOffset now)
    {
        var today = StudyDay.Of(now, zone);
        return last >= today ? null : new StudyDay { StudentId = studentId, CourseId = courseId, Day = today };
    }

    /// <summary>Notes today: one command, and one more for the first time of a day. Call it outside of transactions.</summary>
    public static async Task NoteAsync(ILmsDb db, int studentId, int lectureId, DateTimeOffset now, CancellationToken ct)
    {
        var place = await db.Set<Lecture>().AsNoTracking().Where(row => row.Id == lectureId).Select(row => new
        {
            row.Topic.CourseId,
            Zone = db.Set<Institution>().Where(one => one.Id == row.Topic.Course.InstitutionId).Select(one => one.TimeZone).FirstOrDefault(),
            Last = db.Set<StudyDay>().Where(one => one.StudentId == studentId && one.CourseId == row.Topic.CourseId).Max(one => (DateOnly?)one.Day),
        }).SingleAsync(ct);
        await StoreAsync(db, Due(studentId, place.CourseId, place.Zone, place.Last, now), ct);
    }

    /// <summary>Stores the day that is due; nothing without one. Call it outside of transactions.</summary>
    public static async Task StoreAsync(ILmsDb db, StudyDay? due, CancellationToken ct)
    {
        if (due is not { } day)
            return;
        db.Set<StudyDay>().Add(day);
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            db.Set<StudyDay>().Entry(day).State = EntityState.Detached; // another window of the same student was first
        }
    }
}
