using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Invigilation;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Exam;

/// <summary>Time in which nobody could work; typed in the reader's zone.</summary>
public partial class OutageDialog
{
    private string? from;
    private string? to;
    private bool reopens = true;
    private string? reason;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>What would be given back; null until it was asked.</summary>
    [Parameter]
    public IReadOnlyList<OutageLine>? Losses { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<OutageDraft> OnAsked { get; set; }

    /// <summary>The preview, if there is one, is of something else now.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Reader Reader { get; set; } = Reader.Nobody;

    private Task Change(Action change)
    {
        change();
        return Losses is null && Refusal is null ? Task.CompletedTask : OnChanged.InvokeAsync();
    }

    private Task SubmitAsync() => OnAsked.InvokeAsync(new OutageDraft { From = Moment(from), To = Moment(to), Reason = reason ?? string.Empty, ReopensTimedOut = reopens, PreviewOnly = Losses is null });

    private Maybe<DateTimeOffset?> Moment(string? local) => DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), Reader.Zone), TimeSpan.Zero)
        : new Maybe<DateTimeOffset?>();
}
