using System.Globalization;
using Lms.Web.Doors;
using Lms.Web.State;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>A moment in the reader's zone, with the zone's name, and how long ago or ahead it is.</summary>
public partial class Moment
{
    /// <summary>The moment; null shows <see cref="None"/>.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset? At { get; set; }

    /// <summary>Leaves out "3 hours ago".</summary>
    [Parameter]
    public bool Short { get; set; }

    /// <summary>Leaves out the time of day.</summary>
    [Parameter]
    public bool DayOnly { get; set; }

    /// <summary>What stands for no moment.</summary>
    [Parameter]
    public string? None { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Reader Reader { get; set; } = Reader.Nobody;

    private string Absolute(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Reader.Zone);
        return DayOnly ? local.ToString("d", CultureInfo.CurrentCulture) : $"{local.ToString("F", CultureInfo.CurrentCulture)} {Zones.ShortName(Reader.Zone, at)}";
    }

    private string Full(DateTimeOffset at) =>
        $"{TimeZoneInfo.ConvertTime(at, Reader.Zone).ToString("D", CultureInfo.CurrentCulture)} {TimeZoneInfo.ConvertTime(at, Reader.Zone).ToString("T", CultureInfo.CurrentCulture)} ({Reader.Zone.Id}, {Zones.Offset(Reader.Zone, at)})";

    private string Relative(DateTimeOffset at)
    {
        var ahead = at - Clock.GetUtcNow();
        var away = ahead.Duration();
        var later = ahead > TimeSpan.Zero;
        var days = (int)Math.Round(away.TotalDays);
        var months = (int)Math.Round(away.TotalDays / 30.44);
        return away.TotalMinutes < 1 ? S["now"]
            : away.TotalHours < 1 ? later ? S["in {0} min", (int)away.TotalMinutes] : S["{0} min ago", (int)away.TotalMinutes]
            : away.TotalDays < 1 ? later ? S["in {0} h", (int)away.TotalHours] : S["{0} h ago", (int)away.TotalHours]
            : away.TotalDays < 60 ? later ? S.Plural(days, "in {0} day", "in {0} days") : S.Plural(days, "{0} day ago", "{0} days ago")
            : later ? S.Plural(months, "in {0} month", "in {0} months") : S.Plural(months, "{0} month ago", "{0} months ago");
    }
}
