using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <summary>One value as it came: a JSON element, or a form field's text.</summary>
internal readonly record struct DrfRaw(JsonElement Json, string? Form)
{
    /// <summary>Closes a list that was sent, so that an empty one differs from none.</summary>
    public static readonly DrfRaw End = new(default, "\u0003");

    /// <summary>JSON null, or an empty form field (which is how a form says nothing).</summary>
    public bool IsNull => Form is null ? Json.ValueKind is JsonValueKind.Null : Form.Length == 0;

    /// <summary>The text of a string, whichever way it came; null when it is none, or holds half a character.</summary>
    public string? AsText => Form ?? (Json.ValueKind == JsonValueKind.String && LoneSurrogate is null ? Json.GetString() : null);

    /// <summary>The first half of a character that JSON can escape and no text can hold (U+D800 to U+DFFF without its other half).</summary>
    public int? LoneSurrogate => Json.ValueKind == JsonValueKind.String ? DrfSurrogates.FirstLone(Json.GetRawText()) : null;

    /// <summary>What Python calls the type; DRF's messages name it.</summary>
    public string PythonType => Form is not null ? "str" : Json.ValueKind switch
    {
        JsonValueKind.Object => "dict",
        JsonValueKind.Array => "list",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Number => Json.TryGetInt64(out _) ? "int" : "float",
        _ => "str",
    };
}

/// <summary>How DRF reads single values.</summary>
internal static partial class DrfValues
{
    private static readonly string[] True = ["t", "T", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "1"];
    private static readonly string[] False = ["f", "F", "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF", "0"];

    public static int? Whole(DrfRaw raw)
    {
        if (raw is { Form: null, Json.ValueKind: JsonValueKind.Number })
            return raw.Json.TryGetInt32(out var number) ? number : raw.Json.TryGetDecimal(out var exact) && exact == decimal.Truncate(exact) && Math.Abs(exact) <= int.MaxValue ? (int)exact : null;
        return raw.AsText is { } text && int.TryParse(ZeroDecimals().Replace(text.Trim(), string.Empty), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }

    public static long? Long(DrfRaw raw) => raw is { Form: null, Json.ValueKind: JsonValueKind.Number }
        ? raw.Json.TryGetInt64(out var number) ? number : null
        : long.TryParse(raw.AsText?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    public static decimal? Number(DrfRaw raw)
    {
        if (raw is { Form: null, Json.ValueKind: JsonValueKind.Number })
            return raw.Json.TryGetDecimal(out var number) ? number : null;
        return raw.AsText is { } text && decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }

    public static bool? Flag(DrfRaw raw)
    {
        var text = raw.Form ?? raw.Json.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => raw.Json.GetRawText(),
            JsonValueKind.String => raw.AsText,
            _ => null,
        };
        return True.Contains(text) ? true : False.Contains(text) ? false : null;
    }

    public static DateOnly? Date(DrfRaw raw) =>
        DateOnly.TryParseExact(raw.AsText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static DateTimeOffset? Moment(DrfRaw raw)
    {
        if (raw.AsText is not { } text || !IsoMoment().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return null;
        return moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    [GeneratedRegex(@"\.0*\s*$")]
    private static partial Regex ZeroDecimals();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{1,2}(:\d{1,2}([.,]\d{1,6}\d{0,6})?)?\s*(Z|[+-]\d{2}(:?\d{2})?)?$")]
    private static partial Regex IsoMoment();
}

/// <summary>How DRF reads lists.</summary>
internal static class DrfLists
{
    /// <summary>Reads a list whose items all parse; <paramref name="items"/> is null for something that is no list and empty for absent.</summary>
    public static Maybe<IReadOnlyList<T>?> Read<T>(string name, Complaints said, IReadOnlyList<DrfRaw>? items, Func<DrfRaw, T?> parse, string complaint)
        where T : struct
    {
        if (items is null)
        {
            said.Add(name, "not_a_list", "Expected a list of items.");
            return default;
        }

        if (items.Count == 0)
            return default;
        if (items[^1] != DrfRaw.End)
            return Maybe<IReadOnlyList<T>?>.Of(null);
        var values = new List<T>(items.Count - 1);
        foreach (var raw in items.SkipLast(1))
        {
            if (parse(raw) is not { } value)
            {
                said.Add(name, "invalid", complaint);
                return default;
            }

            values.Add(value);
        }

        return Maybe<IReadOnlyList<T>?>.Of(values);
    }
}
