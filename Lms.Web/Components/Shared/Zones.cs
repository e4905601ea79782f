using System.Globalization;

namespace Lms.Web.Components.Shared;

/// <summary>Names of time zones.</summary>
public static class Zones
{
    private static readonly Dictionary<string, (string Standard, string Daylight)> Usual = new()
    {
        ["UTC"] = ("UTC", "UTC"),
        ["Africa/Cairo"] = ("EET", "EEST"),
        ["Asia/Riyadh"] = ("AST", "AST"),
        ["Asia/Dubai"] = ("GST", "GST"),
        ["Europe/London"] = ("GMT", "BST"),
        ["Europe/Berlin"] = ("CET", "CEST"),
        ["Europe/Paris"] = ("CET", "CEST"),
    };

    /// <summary>The zone's abbreviation at that moment where there is a usual one, else its distance from UTC.</summary>
    public static string ShortName(TimeZoneInfo zone, DateTimeOffset at) =>
        Usual.TryGetValue(zone.Id, out var names) ? zone.IsDaylightSavingTime(at) ? names.Daylight : names.Standard : Offset(zone, at);

    /// <summary>The zone's distance from UTC at that moment: <c>UTC+02:00</c>.</summary>
    public static string Offset(TimeZoneInfo zone, DateTimeOffset at)
    {
        var offset = zone.GetUtcOffset(at);
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }
}
