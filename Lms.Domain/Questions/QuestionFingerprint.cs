using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Mathematics;

namespace Lms.Domain.Questions;

/// <summary>Tells whether two questions are the same: by kind, words and key, whatever the spacing.</summary>
public static class QuestionFingerprint
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(QuestionType type, string text, IEnumerable<(string Text, bool IsCorrect)> choices)
    {
        var words = new StringBuilder().Append((int)type).Append('\n').Append(Plain(text));
        foreach (var (choice, isCorrect) in choices)
            words.Append('\n').Append(isCorrect ? '+' : '-').Append(Plain(choice));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }

    /// <summary>Words and marks, letter for letter, with single spaces.</summary>
    private static string Plain(string html) =>
        string.Join(' ', WrittenText.ToTyped(html).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
