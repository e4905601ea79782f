using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Texts;

/// <summary>
/// Says in the reader's language what the domain said in English. Sentences with values inside are found by their
/// pattern: the key <c>Cannot approve enrollment with status: {0}</c> fits every status.
/// </summary>
public abstract class Sentences<TTexts>(IStringLocalizer<TTexts> texts)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Pattern>> patterns = new();

    /// <summary>The sentence in the reader's language, or as it is when nobody translated it.</summary>
    public string Of(string sentence)
    {
        var exact = texts[sentence];
        if (!exact.ResourceNotFound)
            return exact.Value;
        foreach (var pattern in patterns.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => [.. Patterns()]))
        {
            if (pattern.Key.Match(sentence) is { Success: true } match)
                return string.Format(CultureInfo.CurrentCulture, pattern.Words, [.. match.Groups.Values.Skip(1).Select(group => (object)group.Value)]);
        }

        return sentence;
    }

    /// <summary>The longest key first: the more it says, the better it fits.</summary>
    private IEnumerable<Pattern> Patterns() => texts.GetAllStrings(includeParentCultures: true)
        .Where(text => text.Name.Contains("{0}", StringComparison.Ordinal))
        .OrderByDescending(text => text.Name.Length)
        .Select(text => new Pattern(new Regex("^" + Regex.Replace(Regex.Escape(text.Name), @"\\\{\d}", "(.*)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline), text.Value));

    private sealed record Pattern(Regex Key, string Words);
}
