using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Moodle's XML format: multichoice, truefalse and essay; the difficulty is a tag, the lesson the category's last part.</summary>
internal static class MoodleXmlQuestions
{
    private const string FileMark = "@@PLUGINFILE@@";

    public static IEnumerable<FileEntry> Read(TextReader text)
    {
        using var reader = QuestionFiles.Xml(text);
        reader.MoveToContent();
        if (reader.LocalName != "quiz")
            throw QuestionImportRefusals.NotReadable.Thrown();
        var row = 0;
        string? lesson = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "question")
            {
                if (reader.NodeType == XmlNodeType.Element)
                    reader.Skip();
                else
                    reader.Read();
                continue;
            }

            var question = (XElement)XNode.ReadFrom(reader);
            if ((string?)question.Attribute("type") == "category")
                lesson = Text(question.Element("category")).Replace("//", "\u0001", StringComparison.Ordinal).Split('/')[^1].Replace('\u0001', '/').Trim();
            else
                yield return Entry(++row, question, lesson is { Length: > 0 } ? lesson : null);
        }
    }

    public static byte[] Write(IReadOnlyList<FileQuestion> questions)
    {
        var root = new XElement("quiz");
        string? lesson = null;
        foreach (var question in questions)
        {
            if (question.Lesson is { } place && place != lesson)
                root.Add(new XElement("question", new XAttribute("type", "category"), new XElement("category", new XElement("text", "$course$/" + place.Replace("/", "//", StringComparison.Ordinal)))));
            lesson = question.Lesson;
            root.Add(Element(question));
        }

        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true))
            new XDocument(root).Save(writer);
        return bytes.ToArray();
    }

    private static FileEntry Entry(int row, XElement question, string? lesson)
    {
        var html = Html(question.Element("questiontext"));
        var title = Text(question.Element("name")) is { Length: > 0 } name ? name : QuestionFiles.Title(html);
        var (read, problem) = Question((string?)question.Attribute("type") ?? string.Empty, question, html);
        return new FileEntry(row, title, question.ToString(), read is null ? null : read with { Lesson = lesson }, problem);
    }

    private static (FileQuestion? Question, Refusal? Problem) Question(string kind, XElement question, string html)
    {
        if (kind is not ("multichoice" or "truefalse" or "essay"))
            return (null, QuestionImportRefusals.WrongKind);
        var answers = question.Elements("answer").Select(answer => (Text: Html(answer), Fraction: decimal.TryParse((string?)answer.Attribute("fraction"), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) ? share : 0)).ToList();
        var single = kind == "truefalse" || Flag(question.Element("single"));
        var read = new FileQuestion(
            kind == "essay" ? QuestionType.Written : single ? QuestionType.McqSingle : QuestionType.McqMultiple, html,
            kind == "essay" ? [] : [.. answers.Select(answer => new FileChoice(kind == "truefalse" ? Capital(answer.Text) : answer.Text, single ? answer.Fraction == 100 : answer.Fraction > 0))])
        {
            Points = QuestionFiles.Points(question.Element("defaultgrade")?.Value),
            Explanation = Html(question.Element("generalfeedback")) is { Length: > 0 } why ? why : null,
            Difficulty = question.Elements("tags").Elements("tag").Select(Text).Where(tag => tag.StartsWith("difficulty:", StringComparison.Ordinal)).Select(tag => Wording.Parse<Difficulty>(tag["difficulty:".Length..])).FirstOrDefault() ?? Difficulty.Medium,
        };
        var found = new TextPictures(Files(question).Find).Resolve(read);
        return found.Question?.Texts.Any(text => text?.Contains(FileMark, StringComparison.Ordinal) == true) == true ? (null, QuestionImportRefusals.OtherFile) : found;
    }

    /// <summary>The files that lie in the entry, by the address under which its texts name them; of what is no base64, nothing is left.</summary>
    private static EmbeddedFiles Files(XElement question) => new(question.Descendants("file").Select(file =>
        ($"{FileMark}{((string?)file.Attribute("path") ?? "/").TrimEnd('/')}/{(string?)file.Attribute("name")}", file.Value)));

    private static XElement Element(FileQuestion question)
    {
        var share = question.Choices.Count(choice => choice.IsCorrect) is var right and > 0 ? 100m / right : 0;
        return new XElement("question", new XAttribute("type", question.Type == QuestionType.Written ? "essay" : "multichoice"),
            new XElement("name", new XElement("text", QuestionFiles.Title(question.Text))),
            Formatted("questiontext", question, question.Text, question.Picture),
            Formatted("generalfeedback", question, question.Explanation ?? string.Empty),
            new XElement("defaultgrade", (question.Points ?? 1).ToString("0.0000000", CultureInfo.InvariantCulture)),
            question.Type == QuestionType.Written ? null : new object[] { new XElement("single", question.Type == QuestionType.McqSingle ? "true" : "false"), new XElement("shuffleanswers", "true"), new XElement("answernumbering", "abc") },
            question.Choices.Select(choice =>
            {
                var answer = Formatted("answer", question, choice.Text);
                answer.SetAttributeValue("fraction", !choice.IsCorrect ? "0" : question.Type == QuestionType.McqSingle ? "100" : share.ToString("0.#####", CultureInfo.InvariantCulture));
                return answer;
            }),
            new XElement("tags", new XElement("tag", new XElement("text", "difficulty:" + Wording.Snake(question.Difficulty)))));
    }

    private static XElement Formatted(string name, FileQuestion question, string text, FilePicture? own = null)
    {
        var (html, pictures) = TextPicturesOut.Out(question, text, file => $"{FileMark}/{file}", own);
        return new XElement(name, new XAttribute("format", "html"), new XElement("text", html.Contains("]]>", StringComparison.Ordinal) ? new XText(html) : new XCData(html)),
            pictures.Select(picture => new XElement("file", new XAttribute("name", picture.Name), new XAttribute("path", "/"), new XAttribute("encoding", "base64"), Convert.ToBase64String(picture.Content))));
    }

    private static string Html(XElement? element) => element is null ? string.Empty : (string?)element.Attribute("format") switch
    {
        "plain_text" => WebUtility.HtmlEncode(Text(element)),
        "moodle_auto_format" or "markdown" => Text(element),
        _ => QuestionFiles.OneLine(Text(element)),
    };

    private static string Text(XElement? element) => element?.Element("text")?.Value.Trim() ?? string.Empty;

    private static bool Flag(XElement? element) => element?.Value.Trim() is "true" or "1";

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
