using System.Globalization;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>A field for a day and time, typed in the reader's zone and handed on in UTC; empty is null.</summary>
public partial class MomentField
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public DateTimeOffset? Value { get; set; }

    [Parameter]
    public EventCallback<DateTimeOffset?> ValueChanged { get; set; }

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    [CascadingParameter]
    private Reader Reader { get; set; } = Reader.Nobody;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string? Text => Value is { } at ? TimeZoneInfo.ConvertTime(at, Reader.Zone).ToString(Format, CultureInfo.InvariantCulture) : null;

    private Task ChangeAsync(ChangeEventArgs change)
    {
        Form?.Touched();
        return ValueChanged.InvokeAsync(DateTime.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? InUtc(local) : null);
    }

    /// <summary>An hour that a change to summer time leaves out counts as the hour after it.</summary>
    private DateTimeOffset InUtc(DateTime local)
    {
        var shown = Reader.Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(shown, Reader.Zone.GetUtcOffset(shown)).ToUniversalTime();
    }
}
