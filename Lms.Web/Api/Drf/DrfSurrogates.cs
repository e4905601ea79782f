using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lms.Web.Api.Drf;

/// <summary>Finds halves of characters in JSON's escapes: valid JSON, but no text.</summary>
internal static class DrfSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The first surrogate without its other half in the raw text of a JSON string, or null.</summary>
    public static int? FirstLone(string raw)
    {
        for (var at = raw.IndexOf('\\'); at >= 0; at = raw.IndexOf('\\', at + (raw[at + 1] == 'u' ? EscapeLength : 2)))
        {
            if (UnitAt(raw, at) is not { } unit || !char.IsSurrogate(unit))
                continue;
            if (char.IsLowSurrogate(unit) || UnitAt(raw, at + EscapeLength) is not { } next || !char.IsLowSurrogate(next))
                return unit;
            at += EscapeLength;
        }

        return null;
    }

    /// <summary>False when a key of a well-formed document, however deep, holds half a character: looking such a key up would fault.</summary>
    public static bool NamesAreText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true } && FirstLone(Encoding.UTF8.GetString(reader.ValueSpan)) is not null)
                return false;
        }

        return true;
    }

    /// <summary>The code unit that is escaped here; null when no such escape begins here.</summary>
    private static char? UnitAt(string raw, int at) => at + EscapeLength <= raw.Length && raw[at] == '\\' && raw[at + 1] == 'u'
        ? (char)int.Parse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : null;
}
