using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>How the pictures of questions leave: as parts of the file where the format has room for them, as a word where it has not.</summary>
internal static partial class TextPicturesOut
{
    /// <summary>The name of a picture in a file: the same bytes have the same name.</summary>
    public static string NameOf(FilePicture picture, bool isOwn = false) => (isOwn ? TextPictures.OwnName : picture.Digest[..24]) + PictureBytes.TypeOf(picture.Content) switch
    {
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        _ => ".jpg",
    };

    /// <summary>The text as a file has it, and the pictures it names, with their names.</summary>
    /// <param name="address">The address of the picture with a name.</param>
    public static (string Html, IReadOnlyList<(string Name, byte[] Content)> Pictures) Out(FileQuestion question, string html, Func<string, string> address, FilePicture? own = null)
    {
        var named = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var written = QuestionPicture.WithAddresses(html, digest =>
        {
            if (question.Pictures.FirstOrDefault(picture => picture.Digest == digest) is not { } picture)
                return QuestionPicture.AddressOf(digest);
            named[NameOf(picture)] = picture.Content;
            return address(NameOf(picture));
        });
        if (own is not null)
        {
            named[NameOf(own, isOwn: true)] = own.Content;
            written += $"<img src=\"{address(NameOf(own, isOwn: true))}\" alt=\"\">";
        }

        return (written, [.. named.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>The question with a word in the place of each picture.</summary>
    public static (FileQuestion Question, int LeftOut) InWords(FileQuestion question)
    {
        var leftOut = question.Picture is null ? 0 : 1;
        var worded = question with
        {
            Text = question.Picture is null ? Words(question.Text) : Words(question.Text) + " [picture]",
            Explanation = question.Explanation is { } why ? Words(why) : null,
            Choices = [.. question.Choices.Select(choice => choice with { Text = Words(choice.Text) })],
        };
        return (worded, leftOut);

        string Words(string html) => Stored().Replace(html, found =>
        {
            leftOut++;
            return Alt().Match(found.Value) is { Success: true } alt ? $"[picture: {alt.Groups[1].Value}]" : "[picture]";
        });
    }

    /// <summary>What stands in a file about what it leaves out.</summary>
    public static string Said(int leftOut) => string.Create(CultureInfo.InvariantCulture, $"{leftOut} {(leftOut == 1 ? "picture" : "pictures")}");

    [GeneratedRegex("<img\\b[^>]*\\bsrc=\"" + QuestionPicture.Place + "[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Stored();

    [GeneratedRegex("\\balt=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Alt();
}
