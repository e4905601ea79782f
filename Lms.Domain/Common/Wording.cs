using System.Collections.Concurrent;
using System.Text.Json;

namespace Lms.Domain.Common;

/// <summary>The documented spelling of enumerated values: lower case with underscores, title case for people.</summary>
public static class Wording
{
    private static readonly ConcurrentDictionary<Enum, string> Spelled = new();

    /// <summary><c>EnrollmentApproved</c> becomes <c>enrollment_approved</c>; a name marked with <see cref="SpelledAttribute"/> is taken as marked.</summary>
    public static string Snake(Enum value) => Spelled.GetOrAdd(value, one =>
        one.GetType().GetField(one.ToString())?.GetCustomAttributes(typeof(SpelledAttribute), false).OfType<SpelledAttribute>().FirstOrDefault()?.As
        ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString()));

    /// <summary><c>EnrollmentApproved</c> becomes <c>Enrollment Approved</c>.</summary>
    public static string Title(Enum value) =>
        string.Join(' ', Snake(value).Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The value spelled so, or null when there is none.</summary>
    public static T? Parse<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Snake(value) == text)
                return value;
        }

        return null;
    }

    /// <summary>All spellings, in order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Snake(value))];
}

/// <summary>The documented spelling where it is not the name in lower case with underscores.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SpelledAttribute(string spelling) : Attribute
{
    /// <summary>The spelling.</summary>
    public string As { get; } = spelling;
}
