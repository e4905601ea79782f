using System.Net;
using System.Text.RegularExpressions;

namespace Lms.Web.Components.Teacher.Marking;

/// <summary>Formatted text in one line, where it only names something.</summary>
internal static partial class PlainText
{
    /// <summary>The words without their tags.</summary>
    public static string Of(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
