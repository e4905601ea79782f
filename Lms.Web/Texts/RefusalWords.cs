using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Domain.Common;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Texts;

/// <summary>
/// Says a refusal in the reader's language. Sentences with values inside are found by their pattern: the key
/// <c>Cannot approve enrollment with status: {0}</c> fits every status.
/// </summary>
public sealed class RefusalWords(IStringLocalizer<RefusalTexts> texts)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Pattern>> patterns = new();

    /// <summary>The refusal's sentence.</summary>
    public string Of(Refusal refusal) => Of(refusal.Sentence);

    /// <summary>What is wrong with one field.</summary>
    public string Of(Complaint complaint) => Of(complaint.Sentence);

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

    private IEnumerable<Pattern> Patterns() => texts.GetAllStrings(includeParentCultures: true)
        .Where(text => text.Name.Contains("{0}", StringComparison.Ordinal))
        .Select(text => new Pattern(new Regex("^" + Regex.Replace(Regex.Escape(text.Name), @"\\\{\d}", "(.*)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline), text.Value));

    private sealed record Pattern(Regex Key, string Words);
}
