using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Visits;

namespace Lms.Domain.LiveClasses;

/// <summary>A class as its readers see it; its secrets are there only while the reader may join.</summary>
public sealed record LiveClassSummary
{
    /// <summary>How the row is read; <see cref="Seen"/> holds its secrets back.</summary>
    /// <param name="db">Where presence is found.</param>
    /// <param name="studentId">Whose presence is told; null for nobody's.</param>
    /// <param name="counts">Whether those who came are counted.</param>
    internal static Expression<Func<LiveClass, LiveClassSummary>> Projection(ILmsDb db, int? studentId = null, bool counts = false) => row => new LiveClassSummary
    {
        Id = row.Id,
        PublicId = row.PublicId,
        Kind = row.Kind,
        LectureId = row.LectureId,
        LectureName = row.Lecture.Name,
        TopicId = row.Lecture.TopicId,
        CourseId = row.Lecture.Topic.CourseId,
        CourseName = row.Lecture.Topic.Course.Name,
        IsFree = row.Lecture.Price <= row.Lecture.Discount,
        Title = row.Title,
        Description = row.Description,
        StartsAt = row.StartsAt,
        EndsAt = row.EndsAt,
        DurationMinutes = row.DurationMinutes,
        Provider = row.Provider,
        MeetingNumber = row.MeetingNumber,
        JoinUrl = row.JoinUrl,
        Password = row.Password,
        AccessToken = row.AccessToken,
        ChatUrl = row.ChatUrl,
        ShowsRecording = row.ShowsRecording,
        RecordingUrl = row.RecordingUrl,
        RecordingExpiresAt = row.RecordingExpiresAt,
        CancelledAt = row.CancelledAt,
        OpensMinutesBefore = row.OpensMinutesBefore,
        CameAt = db.Set<LiveAttendance>().Where(one => one.LiveClassId == row.Id && one.StudentId == studentId).Select(one => (DateTimeOffset?)one.JoinedAt).FirstOrDefault()
            ?? db.Set<ContentVisit>().Where(one => one.LiveClassId == row.Id && one.StudentId == studentId).Select(one => (DateTimeOffset?)one.FirstAt).FirstOrDefault(),
        SecondsThere = db.Set<LiveAttendance>().Where(one => one.LiveClassId == row.Id && one.StudentId == studentId).Select(one => one.Seconds).FirstOrDefault(),
        CameCount = counts ? db.Set<LiveAttendance>().Count(one => one.LiveClassId == row.Id) + db.Set<ContentVisit>().Count(one => one.LiveClassId == row.Id) : 0,
    };

    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required LiveClassKind Kind { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int TopicId { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    /// <summary>Whether its lecture costs nothing.</summary>
    public required bool IsFree { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required int DurationMinutes { get; init; }

    public required LiveClassProvider Provider { get; init; }

    public required string MeetingNumber { get; init; }

    /// <summary>Empty for a student while the room is closed.</summary>
    public required string JoinUrl { get; init; }

    /// <summary>Null unless the reader may join now.</summary>
    public string? Password { get; init; }

    /// <summary>Null unless the reader may join now.</summary>
    public string? AccessToken { get; init; }

    public string? ChatUrl { get; init; }

    public required bool ShowsRecording { get; init; }

    /// <summary>Null while there is none to be seen.</summary>
    public string? RecordingUrl { get; init; }

    public DateTimeOffset? RecordingExpiresAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Minutes before the beginning from which one may go in.</summary>
    public required int OpensMinutesBefore { get; init; }

    /// <summary>From when one may go in.</summary>
    public DateTimeOffset OpensAt => StartsAt.AddMinutes(-OpensMinutesBefore);

    /// <summary>When the reading student came; null for everybody else, and for those who did not.</summary>
    public DateTimeOffset? CameAt { get; init; }

    /// <summary>How long the reading student was in the room; null while nobody knows.</summary>
    public int? SecondsThere { get; init; }

    /// <summary>How many came; 0 for students.</summary>
    public int CameCount { get; init; }

    public LiveClassState State { get; init; }

    /// <summary>Whether the room is open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True once a recording that there was has gone.</summary>
    public bool HasRecordingExpired { get; init; }

    /// <summary>The class at this moment, without what may not be told.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="isStaff">Staff see addresses whenever they look, secrets only while the room is open, like everybody.</param>
    internal LiveClassSummary Seen(DateTimeOffset now, bool isStaff)
    {
        var isOpen = LiveClass.IsOpenAt(StartsAt, OpensMinutesBefore, EndsAt, CancelledAt, now);
        var hasExpired = RecordingExpiresAt <= now;
        return this with
        {
            State = LiveClass.StateAt(StartsAt, EndsAt, CancelledAt, now),
            IsOpen = isOpen,
            HasRecordingExpired = hasExpired,
            JoinUrl = isOpen || isStaff ? JoinUrl : string.Empty,
            Password = isOpen ? Password : null,
            AccessToken = isOpen ? AccessToken : null,
            RecordingUrl = ShowsRecording && !hasExpired && now >= EndsAt ? RecordingUrl : isStaff ? RecordingUrl : null,
        };
    }
}
