using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.LiveClasses;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>Plans a live class, or changes it; returns the draft.</summary>
public partial class LiveClassDialog
{
    private IReadOnlyList<Choice> kinds = [];
    private IReadOnlyList<Choice> providers = [];
    private int? lecture;
    private string? kind = Wording.Snake(LiveClassKind.VideoConference);
    private string? title;
    private string? description;
    private DateTimeOffset? startsAt;
    private int? minutes = 60;
    private int? opensBefore = LiveClass.UsuallyOpensBefore;
    private string? provider = Wording.Snake(LiveClassProvider.Zoom);
    private string? meeting;
    private string? joinUrl;
    private string? password;
    private string? chatUrl;
    private bool showsRecording;
    private string? recordingUrl;
    private DateTimeOffset? recordingEnds;

    /// <summary>The class as it is; null for a new one.</summary>
    [Parameter]
    public LiveClassSummary? Class { get; set; }

    /// <summary>Where a new one goes; null when the reader has to say so.</summary>
    [Parameter]
    public int? LectureId { get; set; }

    /// <summary>Where a new one can be.</summary>
    [Parameter]
    public IReadOnlyList<TaughtLecture> Lectures { get; set; } = [];

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<LiveClassDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        kinds = [.. Enum.GetValues<LiveClassKind>().Select(one => new Choice(Wording.Snake(one), S.Of(one)))];
        providers = [.. Enum.GetValues<LiveClassProvider>().Select(one => new Choice(Wording.Snake(one), S.Of(one)))];
        lecture = LectureId;
        if (Class is not { } live)
            return;
        (title, description, startsAt, minutes, opensBefore, provider) = (live.Title, live.Description, live.StartsAt, live.DurationMinutes, live.OpensMinutesBefore, Wording.Snake(live.Provider));
        (meeting, joinUrl, chatUrl, showsRecording, recordingUrl, recordingEnds) = (live.MeetingNumber, live.JoinUrl, live.ChatUrl, live.ShowsRecording, live.RecordingUrl, live.RecordingExpiresAt);
    }

    private Task Write() => OnWritten.InvokeAsync(new LiveClassDraft
    {
        LectureId = Class is null ? lecture : default(Maybe<int?>),
        Kind = Class is null ? kind : default(Maybe<string?>),
        Title = title ?? string.Empty,
        Description = description ?? string.Empty,
        StartsAt = startsAt,
        DurationMinutes = minutes,
        OpensMinutesBefore = opensBefore ?? LiveClass.UsuallyOpensBefore,
        Provider = provider ?? string.Empty,
        MeetingNumber = meeting ?? string.Empty,
        JoinUrl = joinUrl ?? string.Empty,
        Password = Class is not null && string.IsNullOrEmpty(password) ? default : Maybe<string?>.Of(password ?? string.Empty),
        ChatUrl = Blank(chatUrl),
        ShowsRecording = showsRecording,
        RecordingUrl = Blank(recordingUrl),
        RecordingExpiresAt = recordingEnds,
    });

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
