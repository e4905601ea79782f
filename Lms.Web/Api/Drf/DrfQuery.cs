using System.Globalization;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <summary>Reads list filters as django-filter does: an empty value is no filter, an impossible one is a complaint.</summary>
public sealed class DrfQuery(IQueryCollection query)
{
    /// <summary>What could not be understood.</summary>
    public Complaints Said { get; } = new();

    /// <summary>The id of another row; whether that row exists is the verb's to say.</summary>
    public int? Row(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return id;
        Said.Add(name, "invalid_choice", Filtering.NotAmongChoices);
        return null;
    }

    /// <summary>True or false; anything else is ignored.</summary>
    public bool? Flag(string name) => Text(name)?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>One of the documented spellings of an enumeration.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (Wording.Parse<T>(text) is { } value)
            return value;
        Said.Add(name, "invalid_choice", $"Select a valid choice. {text} is not one of the available choices.");
        return null;
    }

    /// <summary>A text, or null when there is none.</summary>
    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text.Trim() : null;
}
