using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Texts;

/// <summary>Counting words. English has two forms; Arabic has five, written into its one text with bars between them.</summary>
public static class Plurals
{
    /// <summary>
    /// <c>@S.Plural(count, "{0} row", "{0} rows")</c>. Only the second key is translated; its Arabic text is
    /// <c>one|two|three to ten|eleven to ninety-nine|other</c>, or a single form that fits all.
    /// </summary>
    public static string Plural(this IStringLocalizer texts, int count, string one, string many)
    {
        var found = texts[many];
        if (found.ResourceNotFound)
            return Say(count == 1 ? one : many, count);
        var forms = found.Value.Split('|');
        return Say(forms.Length == 1 ? forms[0] : forms[ArabicForm(count)], count);
    }

    /// <summary>The category of CLDR's Arabic plural rules, zero counted as other.</summary>
    private static int ArabicForm(int count) => count switch
    {
        1 => 0,
        2 => 1,
        _ => (count % 100) switch
        {
            >= 3 and <= 10 => 2,
            >= 11 => 3,
            _ => 4,
        },
    };

    private static string Say(string form, int count) => string.Format(CultureInfo.CurrentCulture, form, count.ToString("N0", CultureInfo.CurrentCulture));
}
