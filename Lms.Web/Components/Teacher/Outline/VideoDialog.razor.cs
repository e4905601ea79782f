using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Videos;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>Asks where a video is hosted and how it is called there; returns the draft.</summary>
public partial class VideoDialog
{
    private static readonly IReadOnlyList<Choice> platforms =
        [.. Enum.GetValues<VideoPlatform>().Select(platform => new Choice(Wording.Snake(platform), VideoPlatforms.NameOf(platform)))];

    private string? name;
    private string? platform = Wording.Snake(VideoPlatform.YouTube);
    private string? source;
    private int? minutes;
    private bool isActive = true;

    /// <summary>The video as it is; null for a new one.</summary>
    [Parameter]
    public VideoSummary? Video { get; set; }

    /// <summary>The lecture it belongs to.</summary>
    [Parameter, EditorRequired]
    public int LectureId { get; set; }

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<VideoDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Video is not null)
            (name, platform, source, minutes, isActive) = (Video.Name, Wording.Snake(Video.Platform), Video.VideoUrl, Video.DurationMinutes, Video.IsActive);
    }

    private Task Write() => OnWritten.InvokeAsync(new VideoDraft
    {
        LectureId = LectureId,
        Name = name ?? string.Empty,
        Platform = platform,
        VideoUrl = source ?? string.Empty,
        DurationMinutes = Maybe<int?>.Of(minutes),
        IsActive = isActive,
    });
}
