using Lms.Domain.Videos;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>The player of one video, which reports by itself how far one has watched.</summary>
public sealed partial class LecturePlayer
{
    private ElementReference element;
    private IJSObjectReference? module;
    private DotNetObjectReference<LecturePlayer>? self;
    private int? resume;
    private bool? plays;

    [Parameter, EditorRequired]
    public PlayableVideo Video { get; set; } = default!;

    /// <summary>The video's name.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>Where it begins.</summary>
    [Parameter]
    public int ResumeSeconds { get; set; }

    /// <summary>True to play as soon as the player is ready.</summary>
    [Parameter]
    public bool Plays { get; set; }

    /// <summary>A report was stored.</summary>
    [Parameter]
    public EventCallback<VideoStored> OnStored { get; set; }

    /// <summary>A report was refused: access has ended meanwhile.</summary>
    [Parameter]
    public EventCallback OnRefused { get; set; }

    // The element keeps what it began with, however far the video has been watched since.
    private int ResumeAtFirst => resume ??= ResumeSeconds;

    private bool PlaysAtFirst => plays ??= Plays;

    [JSInvokable]
    public Task Stored(int videoId, int positionSeconds, int percentWatched, bool isCompleted) => OnStored.InvokeAsync(new VideoStored(videoId, positionSeconds, percentWatched, isCompleted));

    [JSInvokable]
    public Task Refused() => OnRefused.InvokeAsync();

    /// <summary>Where the video stands, in seconds; null before its player is there.</summary>
    public async Task<int?> PositionAsync() => module is null ? null : await module.InvokeAsync<int?>("position", element);

    /// <summary>Plays from this second on.</summary>
    public async Task JumpAsync(int seconds)
    {
        if (module is not null)
            await module.InvokeVoidAsync("jump", element, seconds);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["lecture.js"]}");
        await module.InvokeVoidAsync("listen", element, self);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first.
        }
    }
}
