using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lms.Domain.Common;

namespace Lms.Infrastructure.Html;

/// <summary>An allow-list sanitiser over AngleSharp's HTML5 parser: what is not known to be harmless goes, its text stays.</summary>
public sealed class RichText : IRichText
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "code", "pre", "blockquote", "q", "span", "div",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img", "figure", "figcaption",
        "math", "semantics", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover",
        "mtable", "mtr", "mtd", "mfenced", "menclose", "mpadded", "mphantom", "mstyle",
    };

    private static readonly HashSet<string> Vanishing = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "form", "input", "button", "textarea", "select", "link", "meta", "base", "title", "annotation", "annotation-xml",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "alt", "title", "dir", "lang", "colspan", "rowspan", "scope", "width", "height", "start", "reversed", "display", "alttext", "mathvariant", "columnalign", "rowalign", "open", "close", "separators", "notation", "stretchy", "fence", "accent",
    };

    private static readonly HtmlParser Parser = new();

    /// <inheritdoc />
    public string Clean(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return html;
        var body = Parser.ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        foreach (var comment in body.Descendants<IComment>().ToArray())
            comment.Remove();
        foreach (var element in body.QuerySelectorAll("*").ToArray())
            CleanElement(element);
        return body.InnerHtml;
    }

    private static void CleanElement(IElement element)
    {
        if (Vanishing.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        if (!Elements.Contains(element.LocalName))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }

        foreach (var attribute in element.Attributes.ToArray())
        {
            if (!Attributes.Contains(attribute.LocalName) && !IsHarmlessAddress(element, attribute))
                element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
        }

        if (element.LocalName == "a" && element.HasAttribute("href"))
            element.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    /// <summary>Links may lead anywhere on the web; pictures come from here or lie in the text itself, so that opening a page tells nobody.</summary>
    private static bool IsHarmlessAddress(IElement element, IAttr attribute) => (element.LocalName, attribute.LocalName) switch
    {
        ("a", "href") => Uri.TryCreate(attribute.Value, UriKind.Absolute, out var target) && (target.Scheme is "http" or "https" or "mailto"),
        ("img", "src") => attribute.Value.StartsWith("/media/", StringComparison.Ordinal)
            || attribute.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal)
            || attribute.Value.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal),
        _ => false,
    };
}
