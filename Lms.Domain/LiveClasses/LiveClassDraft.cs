using Lms.Domain.Common;

namespace Lms.Domain.LiveClasses;

/// <summary>What a class is made of or changed to.</summary>
public sealed record LiveClassDraft
{
    /// <summary>A lecture of one of the teacher's own courses; only when it is made.</summary>
    public Maybe<int?> LectureId { get; init; }

    /// <summary><c>video_conference</c> or <c>live_stream</c>; only when it is made.</summary>
    public Maybe<string?> Kind { get; init; }

    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Description { get; init; }

    public Maybe<DateTimeOffset?> StartsAt { get; init; }

    /// <summary>1 to 600.</summary>
    public Maybe<int?> DurationMinutes { get; init; }

    /// <summary>From when one may go in: minutes before the beginning, 0 to 120; 15 unless said otherwise.</summary>
    public Maybe<int?> OpensMinutesBefore { get; init; }

    /// <summary>One of <see cref="LiveClassProvider"/>, spelled small.</summary>
    public Maybe<string?> Provider { get; init; }

    public Maybe<string?> MeetingNumber { get; init; }

    public Maybe<string?> JoinUrl { get; init; }

    public Maybe<string?> Password { get; init; }

    public Maybe<string?> ChatUrl { get; init; }

    public Maybe<bool?> ShowsRecording { get; init; }

    public Maybe<string?> RecordingUrl { get; init; }

    public Maybe<DateTimeOffset?> RecordingExpiresAt { get; init; }

    /// <summary>Complains about every field that is wrong, and refuses.</summary>
    internal void Check(Complaints said, bool isNew)
    {
        said.Choice("kind", Kind, Wording.All<LiveClassKind>(), required: isNew);
        said.Text("title", Title, required: isNew, max: 200);
        said.Text("description", Description, blank: true, max: 4000);
        said.Present("starts_at", StartsAt, required: isNew);
        said.Number("duration_minutes", DurationMinutes, required: isNew, min: 1, max: 600);
        said.Number("opens_minutes_before", OpensMinutesBefore, min: 0, max: LiveClass.OpensBeforeAtMost);
        said.Choice("provider", Provider, Wording.All<LiveClassProvider>(), required: isNew);
        said.Text("meeting_number", MeetingNumber, blank: true, max: 50);
        said.WebAddress("join_url", JoinUrl, required: isNew);
        said.Text("password", Password, nullable: true, blank: true, max: 100);
        said.WebAddress("chat_url", ChatUrl, nullable: true);
        said.Present("shows_recording", ShowsRecording);
        said.WebAddress("recording_url", RecordingUrl, nullable: true);
        said.Present("recording_expires_at", RecordingExpiresAt, nullable: true);
        said.Refuse();
    }

    /// <summary>Writes what was sent into the class.</summary>
    internal void WriteInto(LiveClass row, DateTimeOffset now)
    {
        row.Title = Title.Or(row.Title)!;
        row.Description = Description.Or(row.Description) ?? string.Empty;
        row.Plan(StartsAt.Value ?? row.StartsAt, DurationMinutes.Value ?? row.DurationMinutes);
        row.OpensMinutesBefore = OpensMinutesBefore.Value ?? row.OpensMinutesBefore;
        row.Provider = Wording.Parse<LiveClassProvider>(Provider.Value) ?? row.Provider;
        row.MeetingNumber = MeetingNumber.Or(row.MeetingNumber) ?? string.Empty;
        row.JoinUrl = JoinUrl.Or(row.JoinUrl)!;
        row.Password = Blank(Password.Or(row.Password));
        row.ChatUrl = Blank(ChatUrl.Or(row.ChatUrl));
        row.ShowsRecording = ShowsRecording.Value ?? row.ShowsRecording;
        row.RecordingUrl = Blank(RecordingUrl.Or(row.RecordingUrl));
        row.RecordingExpiresAt = RecordingExpiresAt.Or(row.RecordingExpiresAt);
        row.UpdatedAt = now;

        static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }
}
