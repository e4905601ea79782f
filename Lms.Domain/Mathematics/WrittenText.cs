using System.Net;
using System.Text.RegularExpressions;

namespace Lms.Domain.Mathematics;

/// <summary>
/// What an author types, and the HTML it becomes: line breaks, and formulas between <c>\(</c> and <c>\)</c>, or
/// <c>\[</c> or <c>$$</c> for a line of its own. The way back gives the author what was typed. What is stored is
/// sanitised by the verb as all text is.
/// </summary>
public static partial class WrittenText
{
    /// <summary>The HTML of what was typed.</summary>
    public static string ToHtml(string typed)
    {
        var html = Formula().Replace(typed, found => TexMath.ToMathMl(
            WebUtility.HtmlDecode(found.Groups["line"].Success ? found.Groups["line"].Value : found.Groups["block"].Success ? found.Groups["block"].Value : found.Groups["dollars"].Value),
            display: !found.Groups["line"].Success));
        return Block().IsMatch(html) ? html : html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
    }

    /// <summary>What an author typed to get this HTML.</summary>
    public static string ToTyped(string html)
    {
        var typed = Drawn().Replace(html, found =>
        {
            var tex = WebUtility.HtmlDecode(found.Groups["tex"].Value);
            tex = tex.Replace("<", "\\lt ", StringComparison.Ordinal);
            return found.Value.StartsWith("<math display=\"block\"", StringComparison.Ordinal) ? $"\\[{tex}\\]" : $"\\({tex}\\)";
        });
        typed = Ampersand().Replace(typed, "&");
        return Block().IsMatch(typed) ? typed : Break().Replace(typed, "\n");
    }

    /// <summary>The words alone, for a line in a list; a formula as <see cref="LinearMath"/> writes it, a picture as what stands for it, or a sign.</summary>
    public static string ToPlain(string html)
    {
        var shown = Picture().Replace(html, found => found.Groups["alt"] is { Length: > 0 } alt ? $" {alt.Value} " : " 🖼 ");
        return Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Apart().Replace(Math().Replace(shown, found => WebUtility.HtmlEncode(LinearMath.Of(found.Value))), " "), string.Empty)), " ").Trim();
    }

    [GeneratedRegex(@"\\\((?<line>.+?)\\\)|\\\[(?<block>.+?)\\\]|\$\$(?<dollars>.+?)\$\$", RegexOptions.Singleline, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex("<math(?: display=\"block\")? alttext=\"(?<tex>[^\"]*)\">.*?</math>", RegexOptions.Singleline, 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"<math\b.*?</math>", RegexOptions.Singleline, 1000)]
    private static partial Regex Math();

    [GeneratedRegex("<img\\b(?:[^>]*?\\balt=\"(?<alt>[^\"]*)\")?[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"<(?:p|div|ul|ol|table|pre|h[1-6]|blockquote)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Block();

    /// <summary>One that would not be read as a character's name if it stood alone.</summary>
    [GeneratedRegex(@"&amp;(?!#?\w+;)", RegexOptions.None, 1000)]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    /// <summary>Tags that keep words apart.</summary>
    [GeneratedRegex(@"</?(?:p|div|br|li|ul|ol|table|tr|td|th|h[1-6]|blockquote)\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"<(?!\s)[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
