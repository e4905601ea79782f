using System.Globalization;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;

namespace Lms.Web.Api.Testpress;

/// <summary>Reads Testpress' filters: names in any letter case, several values by comma or repetition, numbers or names for enumerations.</summary>
internal sealed class TestpressQuery
{
    private readonly ILookup<string, string> values;

    public TestpressQuery(HttpContext http) => values = http.Request.Query.SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value?.Trim() ?? string.Empty))
        .Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What could not be understood.</summary>
    public Complaints Said { get; } = new();

    /// <summary>One value; the last one sent counts.</summary>
    public string? Text(string name) => values[name].LastOrDefault();

    /// <summary>Ids; null when none was sent.</summary>
    public IReadOnlyList<int>? Ids(string name) => Numbers(name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (int?)null);

    /// <summary>Numbers that stand for content of any kind; null when none was sent.</summary>
    public IReadOnlyList<long>? LongIds(string name) => Numbers(name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null);

    /// <summary>A value of an enumeration by its number or its printed name.</summary>
    public T? Choice<T>(string name, Func<T, int> number, Func<T, string> word)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (text == number(value).ToString(CultureInfo.InvariantCulture) || string.Equals(text, word(value), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Said.Add(name, "invalid_choice", $"Select a valid choice. {text} is not one of the available choices.");
        return null;
    }

    /// <summary>A date, or a moment with time.</summary>
    public TimeBound? Bound(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Day(text) is { } day)
            return new TimeBound(day, null);
        if (DateTimeOffset.TryParse(text.Replace(' ', text.Contains('T', StringComparison.Ordinal) ? '+' : 'T'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return new TimeBound(null, moment);
        Said.Add(name, "invalid", "Enter a valid date/time.");
        return null;
    }

    /// <summary>A date.</summary>
    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Day(text) is { } day)
            return day;
        Said.Add(name, "invalid", "Enter a valid date.");
        return null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private List<T>? Numbers<T>(string name, Func<string, T?> read)
        where T : struct
    {
        var texts = values[name].SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).ToList();
        if (texts.Count == 0)
            return null;
        var numbers = texts.Select(read).ToList();
        if (numbers.Count <= 1000 && numbers.TrueForAll(number => number is not null))
            return numbers.ConvertAll(number => number!.Value);
        Said.Add(name, "invalid", numbers.Count > 1000 ? "Enter at most 1000 numbers." : "Enter a list of whole numbers.");
        return null;
    }
}
