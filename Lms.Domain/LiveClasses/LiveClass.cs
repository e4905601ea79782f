using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.LiveClasses;

/// <summary>How a class is held.</summary>
public enum LiveClassKind
{
    /// <summary>Everybody is in one room: who came is known.</summary>
    VideoConference,

    /// <summary>One speaks, everybody watches.</summary>
    LiveStream,
}

/// <summary>Who holds the room.</summary>
public enum LiveClassProvider
{
    Zoom,
    [Spelled("google_meet")]
    GoogleMeet,
    [Spelled("microsoft_teams")]
    MicrosoftTeams,
    Jitsi,
    [Spelled("youtube")]
    YouTube,
    Other,
}

/// <summary>Where a class stands.</summary>
public enum LiveClassState
{
    Planned,
    Running,
    Over,
    Cancelled,
}

/// <summary>A class that a lecture holds at a set time.</summary>
public sealed class LiveClass
{
    /// <summary>The room is open so many minutes before the class begins, unless its teacher says otherwise.</summary>
    public const int UsuallyOpensBefore = 15;

    /// <summary>A room opens at most so many minutes before.</summary>
    public const int OpensBeforeAtMost = 120;

    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    public required LiveClassKind Kind { get; init; }

    public required string Title { get; set; }

    public string Description { get; set; } = string.Empty;

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Planned length.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>The planned end; stored so that classes can be found by it.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Minutes before the beginning from which one may go in.</summary>
    public int OpensMinutesBefore { get; set; } = UsuallyOpensBefore;

    public required LiveClassProvider Provider { get; set; }

    /// <summary>The provider's number of the room; empty when it has none.</summary>
    public string MeetingNumber { get; set; } = string.Empty;

    /// <summary>Where one joins or watches; an http or https address.</summary>
    public required string JoinUrl { get; set; }

    /// <summary>Secret: told only to those who may join, while they may.</summary>
    public string? Password { get; set; }

    /// <summary>Secret of the provider, as the password.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The chat beside a stream.</summary>
    public string? ChatUrl { get; set; }

    /// <summary>Whether a recording is shown after the class.</summary>
    public bool ShowsRecording { get; set; }

    public string? RecordingUrl { get; set; }

    /// <summary>When the recording goes; null for never.</summary>
    public DateTimeOffset? RecordingExpiresAt { get; set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Sets or moves its time.</summary>
    public void Plan(DateTimeOffset startsAt, int minutes)
    {
        StartsAt = startsAt;
        DurationMinutes = minutes;
        EndsAt = startsAt.AddMinutes(minutes);
    }

    /// <summary>Calls it off; doing so twice changes nothing.</summary>
    public void Cancel(DateTimeOffset now) => CancelledAt ??= now;

    /// <summary>Where a class with these times stands.</summary>
    public static LiveClassState StateAt(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset? cancelledAt, DateTimeOffset now) =>
        cancelledAt is not null ? LiveClassState.Cancelled : now < startsAt ? LiveClassState.Planned : now < endsAt ? LiveClassState.Running : LiveClassState.Over;

    /// <summary>Whether the room is open: from so many minutes before the beginning to the end.</summary>
    public static bool IsOpenAt(DateTimeOffset startsAt, int opensMinutesBefore, DateTimeOffset endsAt, DateTimeOffset? cancelledAt, DateTimeOffset now) =>
        cancelledAt is null && now >= startsAt.AddMinutes(-opensMinutesBefore) && now < endsAt;
}
