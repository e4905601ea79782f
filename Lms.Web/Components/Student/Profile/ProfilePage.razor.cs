using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lms.Domain.OwnRecords;
using Lms.Web.Components.Shared;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Student.Profile;

/// <summary>One's own profile.</summary>
public partial class ProfilePage
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a page: Arabic stays legible
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private ProfileForm? form;
    private IReadOnlyList<Choice> zones = [];
    private string? zone;
    private int saved;
    private PersonalRecords? written;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        zone = Reader.Zone.Id;
        zones = [.. TimeZoneInfo.GetSystemTimeZones().Where(one => one.HasIanaId && (one.Id.Contains('/', StringComparison.Ordinal) || one.Id == "UTC") && !one.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => new Choice(one.Id, $"{one.Id.Replace('_', ' ')} ({Zones.Offset(one, Clock.GetUtcNow())})"))];
    }

    protected override void Opened() => Ask();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Profile.Value.Saved > saved)
        {
            saved = Profile.Value.Saved;
            form?.Saved();
        }

        if (Profile.Value.NewZone is not null)
            Navigation.Refresh(forceReload: true);
        if (Profile.Value.Export is { } export && !ReferenceEquals(export, written))
        {
            written = export;
            await WriteAsync(export);
            Dispatcher.Dispatch(new OwnDataTaken());
        }
    }

    private async Task WriteAsync(PersonalRecords export)
    {
        using var file = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(export, Readable));
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(file, leaveOpen: true);
        await module.InvokeVoidAsync("download", string.Create(CultureInfo.InvariantCulture, $"my-data-{export.MadeAt:yyyy-MM-dd}.json"), stream);
    }

    private void Ask() => Dispatcher.Dispatch(new ProfileAsked());
}
