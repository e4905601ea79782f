using System.Globalization;
using Lms.Domain.Common;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>One's own notes about a lecture, stored while one writes.</summary>
public sealed partial class NotesCard
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private CancellationTokenSource? writing;
    private string text = string.Empty;
    private string stored = string.Empty;
    private string? sent;

    /// <summary>What is stored.</summary>
    [Parameter, EditorRequired]
    public string Notes { get; set; } = string.Empty;

    /// <summary>True while they are being stored.</summary>
    [Parameter]
    public bool IsStoring { get; set; }

    [Parameter]
    public DateTimeOffset? StoredAt { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    [Parameter]
    public EventCallback<string> OnWritten { get; set; }

    [CascadingParameter]
    private Reader Reader { get; set; } = Reader.Nobody;

    private string Status => IsStoring ? L["Storing"] : text != stored ? L["Not stored yet"]
        : StoredAt is { } at ? L["Stored {0}", TimeZoneInfo.ConvertTime(at, Reader.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture)] : string.Empty;

    public void Dispose()
    {
        writing?.Cancel();
        writing?.Dispose();
    }

    protected override void OnInitialized() => text = stored = Notes;

    protected override void OnParametersSet()
    {
        if (IsStoring || sent is null)
            return;
        stored = Refusal is null ? sent : stored;
        sent = null;
        if (Refusal is null && text != stored && writing is null)
            Send(); // written while the notes before were on their way
    }

    private async Task WaitAsync()
    {
        Dispose();
        writing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Clock, writing.Token);
        }
        catch (OperationCanceledException)
        {
            return; // the writer went on
        }

        Send();
    }

    private void SendAgain() => Send();

    private void Send()
    {
        writing?.Dispose();
        writing = null;
        if (text == stored || sent is not null)
            return;
        sent = text;
        _ = OnWritten.InvokeAsync(text);
    }
}
