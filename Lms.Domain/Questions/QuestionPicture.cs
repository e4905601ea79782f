using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Lms.Domain.Questions;

/// <summary>
/// A picture inside the texts of a question: ties the stored file to the question, so that whoever may see the question
/// may see the picture and nobody else. One file may be tied to several questions.
/// </summary>
public sealed partial class QuestionPicture
{
    /// <summary>Where pictures in texts are shown; a digest follows.</summary>
    public const string Place = "/media/questions/";

    public int Id { get; private set; }

    public int QuestionId { get; init; }

    public Question Question { get; init; } = null!;

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public required Guid FileId { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits: the same picture has the same address wherever it is used.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of a picture.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The address under which texts name the picture.</summary>
    public static string AddressOf(string digest) => Place + digest;

    /// <summary>The digests of the pictures that these texts name.</summary>
    public static IReadOnlySet<string> NamedIn(IEnumerable<string?> texts) =>
        texts.OfType<string>().Where(text => text.Contains(Place, StringComparison.Ordinal)).SelectMany(text => Address().Matches(text)).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The text with another address for each picture of a question.</summary>
    public static string WithAddresses(string html, Func<string, string> of) =>
        html.Contains(Place, StringComparison.Ordinal) ? Address().Replace(html, found => $"src=\"{of(found.Groups[1].Value)}\"") : html;

    [GeneratedRegex("src=\"" + Place + "([0-9a-f]{64})\"", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
