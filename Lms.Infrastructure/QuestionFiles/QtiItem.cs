using System.Globalization;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Xhtml;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>One assessment item of QTI 2.1 with a choice or an extended text interaction; difficulty and lesson stand in its label.</summary>
internal static class QtiItem
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    public static (FileQuestion? Question, Refusal? Problem) Read(XElement item, TextPictures pictures)
    {
        var body = Child(item, "itemBody");
        if (item.Name.LocalName != "assessmentItem" || body is null)
            return (null, QuestionImportRefusals.Malformed);
        var interactions = body.Descendants().Where(element => element.Name.LocalName.EndsWith("Interaction", StringComparison.Ordinal)).ToList();
        if (interactions.Count != 1 || interactions[0].Name.LocalName is not ("choiceInteraction" or "extendedTextInteraction"))
            return (null, QuestionImportRefusals.WrongKind);
        if (body.Descendants().Any(element => element.Name.LocalName is "audio" or "video" || (element.Name.LocalName == "object" && !IsPicture(element))))
            return (null, QuestionImportRefusals.OtherFile);
        var asked = interactions[0];
        var declared = item.Elements().FirstOrDefault(element => element.Name.LocalName == "responseDeclaration" && (string?)element.Attribute("identifier") == (string?)asked.Attribute("responseIdentifier"));
        var right = declared is null ? [] : declared.Descendants().Where(element => element.Name.LocalName == "value" && element.Parent!.Name.LocalName == "correctResponse").Select(element => element.Value.Trim()).ToHashSet();
        var choices = asked.Elements().Where(element => element.Name.LocalName == "simpleChoice").Select(choice => new FileChoice(Inside(choice), right.Contains((string?)choice.Attribute("identifier") ?? string.Empty))).ToList();
        var before = new XElement(body);
        before.Descendants().First(element => element.Name == asked.Name).Remove();
        var text = string.Concat(new[] { Inside(before), Child(asked, "prompt") is { } prompt ? Inside(prompt) : string.Empty }.Where(part => part.Length > 0));
        var label = ((string?)item.Attribute("label") ?? string.Empty).Split("; ", 2);
        var type = asked.Name.LocalName != "choiceInteraction" ? QuestionType.Written : (string?)declared?.Attribute("cardinality") == "multiple" ? QuestionType.McqMultiple : QuestionType.McqSingle;
        return pictures.Resolve(new FileQuestion(type, text, choices)
        {
            Points = QuestionFiles.Points(item.Elements().Where(element => element.Name.LocalName == "outcomeDeclaration" && (string?)element.Attribute("identifier") == "MAXSCORE").Descendants().FirstOrDefault(element => element.Name.LocalName == "value")?.Value),
            Explanation = item.Elements().FirstOrDefault(element => element.Name.LocalName == "modalFeedback") is { } why ? Inside(why) : null,
            Difficulty = label[0].StartsWith("difficulty:", StringComparison.Ordinal) ? Wording.Parse<Difficulty>(label[0]["difficulty:".Length..]) ?? Difficulty.Medium : Difficulty.Medium,
            Lesson = label.Length == 2 && label[1].StartsWith("lesson:", StringComparison.Ordinal) ? label[1]["lesson:".Length..] : null,
        });
    }

    public static (XElement Item, IReadOnlyList<(string Name, byte[] Content)> Pictures) Write(FileQuestion question, string identifier)
    {
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string Out(string text, FilePicture? own = null)
        {
            var (html, named) = TextPicturesOut.Out(question, text, name => $"../{QtiPackage.Pictures}/{Under(name)}", own);
            foreach (var (name, content) in named)
                pictures[Under(name)] = content;
            return html;
        }

        // A question's own picture has the same name for each of them, so it stands in a folder of its question.
        string Under(string name) => name.StartsWith(TextPictures.OwnName, StringComparison.Ordinal) ? $"{identifier}/{name}" : name;

        var isWritten = question.Type == QuestionType.Written;
        var item = new XElement(Qti + "assessmentItem",
            new XAttribute("identifier", identifier), new XAttribute("title", QuestionFiles.Title(question.Text)), new XAttribute("adaptive", "false"), new XAttribute("timeDependent", "false"),
            new XAttribute("label", $"difficulty:{Wording.Snake(question.Difficulty)}{(question.Lesson is { } lesson ? $"; lesson:{lesson}" : string.Empty)}"),
            new XElement(Qti + "responseDeclaration", new XAttribute("identifier", "RESPONSE"), new XAttribute("cardinality", question.Type == QuestionType.McqMultiple ? "multiple" : "single"), new XAttribute("baseType", isWritten ? "string" : "identifier"),
                isWritten ? null : new XElement(Qti + "correctResponse", question.Choices.Index().Where(pair => pair.Item.IsCorrect).Select(pair => new XElement(Qti + "value", Letter(pair.Index))))),
            new XElement(Qti + "outcomeDeclaration", new XAttribute("identifier", "SCORE"), new XAttribute("cardinality", "single"), new XAttribute("baseType", "float")),
            new XElement(Qti + "outcomeDeclaration", new XAttribute("identifier", "MAXSCORE"), new XAttribute("cardinality", "single"), new XAttribute("baseType", "float"),
                new XElement(Qti + "defaultValue", new XElement(Qti + "value", (question.Points ?? 1).ToString(CultureInfo.InvariantCulture)))),
            new XElement(Qti + "itemBody",
                With(new XElement(Qti + "div"), Out(question.Text, question.Picture)),
                isWritten
                    ? new XElement(Qti + "extendedTextInteraction", new XAttribute("responseIdentifier", "RESPONSE"))
                    : new XElement(Qti + "choiceInteraction", new XAttribute("responseIdentifier", "RESPONSE"), new XAttribute("shuffle", "true"), new XAttribute("maxChoices", question.Type == QuestionType.McqMultiple ? "0" : "1"),
                        question.Choices.Select((choice, index) => Block(new XElement(Qti + "simpleChoice", new XAttribute("identifier", Letter(index))), Out(choice.Text))))),
            isWritten ? null : new XElement(Qti + "responseProcessing", new XAttribute("template", "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct")),
            question.Explanation is { } why ? Block(new XElement(Qti + "modalFeedback", new XAttribute("outcomeIdentifier", "FEEDBACK"), new XAttribute("showHide", "show"), new XAttribute("identifier", "explanation")), Out(why)) : null);
        return (item, [.. pictures.Select(pair => (pair.Key, pair.Value))]);
    }

    private static string Letter(int index) => string.Create(CultureInfo.InvariantCulture, $"choice{index + 1}");

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(one => one.Name.LocalName == name);

    /// <summary>The element, holding this HTML; a block stands in another one, because reading leaves the outermost away.</summary>
    private static XElement Block(XElement element, string html)
    {
        if (!html.StartsWith("<p>", StringComparison.Ordinal) && !html.StartsWith("<div>", StringComparison.Ordinal))
            return With(element, html);
        element.Add(With(new XElement(Qti + "div"), html));
        return element;
    }

    /// <summary>The element, holding this HTML as well-formed XML.</summary>
    private static XElement With(XElement element, string html)
    {
        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        foreach (var node in XElement.Parse($"<x>{string.Concat(body.ChildNodes.Select(node => node.ToHtml(XhtmlMarkupFormatter.Instance)))}</x>", LoadOptions.PreserveWhitespace).Nodes())
            element.Add(node is XElement inner ? InQti(inner) : node);
        return element;
    }

    private static XElement InQti(XElement element) => new(
        element.Name.Namespace == XNamespace.None || element.Name.NamespaceName == "http://www.w3.org/1999/xhtml" ? Qti + element.Name.LocalName : element.Name,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.Nodes().Select(node => node is XElement inner ? InQti(inner) : node));

    /// <summary>What stands in an element, as HTML; a single wrapping block without attributes is left away.</summary>
    private static string Inside(XElement element)
    {
        var plain = Plain(element);
        if (plain.Elements().Count() == 1 && plain.Nodes().All(node => node is XElement || string.IsNullOrWhiteSpace((node as XText)?.Value)) && plain.Elements().Single() is { HasAttributes: false } only && only.Name.LocalName is "div" or "p")
            plain = plain.Elements().Single();
        return QuestionFiles.OneLine(string.Concat(plain.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))));
    }

    private static bool IsPicture(XElement element) => element.Name.LocalName == "object" && ((string?)element.Attribute("type"))?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static XElement Plain(XElement element) => IsPicture(element) ? new XElement("img", new XAttribute("src", (string?)element.Attribute("data") ?? string.Empty), new XAttribute("alt", element.Value.Trim())) : new(
        element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None), element.Nodes().Select(node => node is XElement inner ? Plain(inner) : node));
}
