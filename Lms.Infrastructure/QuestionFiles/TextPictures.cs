using AngleSharp.Html.Parser;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Finds the pictures that the texts of one entry show, and gives them the addresses they have in the bank.</summary>
/// <param name="find">The part of the file behind an address in a text; null when there is none.</param>
internal sealed class TextPictures(Func<string, FilePart?> find)
{
    /// <summary>The name under which a question's own picture travels: in its text, at the end.</summary>
    public const string OwnName = "question-picture";

    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, FilePicture> found = new(StringComparer.Ordinal);

    /// <summary>The pictures inside the texts.</summary>
    public IReadOnlyList<FilePicture> Found => [.. found.Values];

    /// <summary>The parts of the file behind them.</summary>
    public List<FilePart> Parts { get; } = [];

    /// <summary>The question's own picture.</summary>
    public FilePicture? Own { get; private set; }

    /// <summary>Why the entry cannot be taken; null when every picture is there.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The text with the addresses of the bank.</summary>
    public string Resolve(string html)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return html;
        var body = Parser.ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        foreach (var image in body.QuerySelectorAll("img").ToArray())
        {
            var source = (image.GetAttribute("src") ?? string.Empty).Trim();
            if (IsKept(source))
                continue;
            if (IsElsewhere(source))
                Problem ??= source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? QuestionImportRefusals.PictureKind : QuestionImportRefusals.PictureElsewhere;
            else if (find(source) is not { } part)
                Problem ??= QuestionImportRefusals.PictureMissing;
            else if (Path.GetFileNameWithoutExtension(part.Path) == OwnName)
                (Own, _) = (Taken(part), image.Parent!.RemoveChild(image));
            else
                image.SetAttribute("src", QuestionPicture.AddressOf(InText(part)));
        }

        return body.InnerHtml;
    }

    /// <summary>The whole question with the addresses of the bank, or why it cannot be taken.</summary>
    public (FileQuestion? Question, Refusal? Problem) Resolve(FileQuestion read)
    {
        var resolved = read with
        {
            Text = Resolve(read.Text),
            Explanation = read.Explanation is { } why ? Resolve(why) : null,
            Choices = [.. read.Choices.Select(choice => choice with { Text = Resolve(choice.Text) })],
        };
        return Problem is null ? (resolved with { Pictures = Found, Picture = Own }, null) : (null, Problem);
    }

    private string InText(FilePart part)
    {
        var picture = Taken(part);
        found.TryAdd(picture.Digest, picture);
        return picture.Digest;
    }

    private FilePicture Taken(FilePart part)
    {
        if (Parts.TrueForAll(known => known.Path != part.Path))
            Parts.Add(part);
        var name = part.Path[(part.Path.LastIndexOf('/') + 1)..];
        return FilePicture.Of(name, part.Content);
    }

    /// <summary>What is stored here already, or lies in the text itself, stays as it is.</summary>
    private static bool IsKept(string source) =>
        source.StartsWith("/media/", StringComparison.Ordinal) || source.StartsWith("data:image/png;base64,", StringComparison.Ordinal) || source.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal);

    private static bool IsElsewhere(string source) =>
        source.StartsWith("//", StringComparison.Ordinal) || (source.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && source[..colon].All(char.IsAsciiLetter));
}
