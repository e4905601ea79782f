using Lms.Domain.Files;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Lms.Web.Components.Shared;

/// <summary>Receives one file; the page gets an <see cref="Upload"/> that stays good while this component stands.</summary>
public partial class UploadField : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(150);

    private IBrowserFile? receiving;
    private IncomingFile? kept;
    private CancellationTokenSource? leaving;
    private long arrived;
    private string? trouble;

    /// <summary>The field's name in the verb's complaints.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>What may be sent; the largest size by default.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    /// <summary>What the browser offers, for example <c>application/pdf,.pdf</c>; the verb decides by content.</summary>
    [Parameter]
    public string? Accept { get; set; }

    /// <summary>The largest file in bytes; a larger one is refused before it travels.</summary>
    [Parameter]
    public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    /// <summary>The file is here; null when it was taken away again.</summary>
    [Parameter]
    public EventCallback<Upload?> OnReady { get; set; }

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>Forgets the file; for pages, after it has been stored.</summary>
    public async Task ClearAsync()
    {
        if (kept is not null)
            await kept.DisposeAsync();
        (kept, arrived, trouble) = (null, 0, null);
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (leaving is not null)
            await leaving.CancelAsync();
        leaving?.Dispose();
        if (kept is not null)
            await kept.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task ReceiveAsync(InputFileChangeEventArgs change)
    {
        trouble = null;
        var file = change.File;
        if (file.Size > MaxBytes)
        {
            trouble = S["The file has {0}; at most {1} can be sent.", FileSize.Of(file.Size), FileSize.Of(MaxBytes)];
            return;
        }

        (receiving, arrived) = (file, 0);
        leaving = new CancellationTokenSource();
        var shown = Clock.GetTimestamp();
        try
        {
            await using var content = file.OpenReadStream(MaxBytes, leaving.Token);
            kept = await IncomingFile.ReceiveAsync(file.Name, content, Progress, leaving.Token);
        }
        catch (OperationCanceledException)
        {
            return; // called off, or the page is gone
        }
        catch (IOException)
        {
            trouble = S["The file could not be sent. Please try again."];
            return;
        }
        finally
        {
            receiving = null;
            leaving.Dispose();
            leaving = null;
        }

        Form?.Touched();
        await OnReady.InvokeAsync(kept.Upload);

        Task Progress(long bytes)
        {
            arrived = bytes;
            if (Clock.GetElapsedTime(shown) < Beat)
                return Task.CompletedTask;
            shown = Clock.GetTimestamp();
            return InvokeAsync(StateHasChanged);
        }
    }

    private void CallOff() => leaving?.Cancel();

    private async Task RemoveAsync()
    {
        await ClearAsync();
        await OnReady.InvokeAsync(null);
    }
}
