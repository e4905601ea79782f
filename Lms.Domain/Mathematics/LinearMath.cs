using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Lms.Domain.Mathematics;

/// <summary>A formula in one line of text, for lists and files: a fraction as <c>(x + 1)/2</c>, a root as <c>√x</c>, indices as <c>x^2</c> and <c>a_1</c>.</summary>
public static partial class LinearMath
{
    /// <summary>The line of a <c>math</c> element; what is no well-formed MathML is its words.</summary>
    /// <param name="math">One whole <c>math</c> element, as HTML writes it.</param>
    public static string Of(string math)
    {
        try
        {
            return Spaces().Replace(Line(XElement.Parse(Named().Replace(math, found => $"&#{(int)System.Net.WebUtility.HtmlDecode(found.Value)[0]};"))), " ").Trim();
        }
        catch (XmlException)
        {
            return Spaces().Replace(Tag().Replace(math, " "), " ").Trim();
        }
    }

    private static string Line(XElement element)
    {
        var parts = element.Elements().Select(Line).ToList();
        return (element.Name.LocalName, parts) switch
        {
            ("mfrac", [var above, var below]) => $"{Whole(above)}/{Whole(below)}",
            ("msqrt", _) => "√" + Whole(string.Concat(parts)),
            ("mroot", [var inside, var degree]) => $"{Whole(degree)}√{Whole(inside)}",
            ("msup", [var under, var high]) => $"{under}^{Whole(high)}",
            ("msub" or "munder", [var under, var low]) => $"{under}_{Whole(low)}",
            ("msubsup" or "munderover", [var under, var low, var high]) => $"{under}_{Whole(low)}^{Whole(high)}",
            ("mo", _) => Relation().IsMatch(element.Value.Trim()) && StandsBetween(element) ? $" {element.Value.Trim()} " : element.Value.Trim(),
            ("mspace", _) => " ",
            ("mtext", _) => element.Value,
            ("annotation" or "annotation-xml", _) => string.Empty,
            (_, []) => element.Value.Trim(),
            _ => string.Concat(parts),
        };
    }

    /// <summary>False for the sign of a number: at the beginning, or behind another sign or an opening bracket.</summary>
    private static bool StandsBetween(XElement sign) =>
        sign.ElementsBeforeSelf().LastOrDefault() is { } before && (before.Name.LocalName != "mo" || before.Value.Trim() is ")" or "]" or "}" or "!");

    /// <summary>In brackets when it is more than one thing.</summary>
    private static string Whole(string line) => Single().IsMatch(line.Trim()) ? line.Trim() : $"({line.Trim()})";

    [GeneratedRegex(@"^(?:\w+(?:[.,]\d+)?|\W|\([^()]*\))$")]
    private static partial Regex Single();

    /// <summary>Signs that stand apart from what is on both their sides.</summary>
    [GeneratedRegex(@"^[-+−±∓=≠<>≤≥≈≡∼∝·×÷∗→⇒⇔∈∉⊂⊆∪∩∧∨]$")]
    private static partial Regex Relation();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z]+;")]
    private static partial Regex Named();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
