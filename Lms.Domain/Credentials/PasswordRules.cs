using System.Globalization;
using System.Text.RegularExpressions;
using Lms.Domain.Common;

namespace Lms.Domain.Credentials;

/// <summary>
/// What a new password must be: Django's four validators with their sentences. All that is wrong is told at once.
/// </summary>
public static partial class PasswordRules
{
    /// <summary>Characters at least.</summary>
    public const int MinLength = 8;

    /// <summary>Characters at most.</summary>
    public const int MaxLength = 128;

    private const double TooSimilar = 0.7;

    /// <summary>Checks a password that is about to be set.</summary>
    /// <param name="said">Where complaints go.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="password">What was sent.</param>
    /// <param name="passwords">Knows the common ones.</param>
    /// <param name="about">What it must not resemble, with the words for it, for example ("username", "student1").</param>
    public static void NewPassword(this Complaints said, string field, Maybe<string?> password, IPasswords passwords, params (string Words, string? Text)[] about)
    {
        if (!said.Text(field, password, required: true, max: MaxLength))
            return;
        foreach (var (code, sentence) in Faults(password.Value!, passwords, about))
            said.Add(field, code, sentence);
    }

    private static IEnumerable<(string Code, string Sentence)> Faults(string password, IPasswords passwords, (string Words, string? Text)[] about)
    {
        if (Array.Find(about, one => one.Text is { Length: > 0 } text && IsSimilar(password, text)).Words is { } words)
            yield return ("password_too_similar", $"The password is too similar to the {words}.");
        if (password.Length < MinLength)
            yield return ("password_too_short", string.Create(CultureInfo.InvariantCulture, $"This password is too short. It must contain at least {MinLength} characters."));
        if (passwords.IsCommon(password))
            yield return ("password_too_common", "This password is too common.");
        if (password.All(char.IsDigit))
            yield return ("password_entirely_numeric", "This password is entirely numeric.");
    }

    /// <summary>As Django compares: the whole text and each word of it, by the letters they share.</summary>
    private static bool IsSimilar(string password, string text)
    {
        var tried = password.ToLowerInvariant();
        var lower = text.ToLowerInvariant();
        return NonWord().Split(lower).Append(lower).Any(part => !IsFarLonger(tried, part) && SharedLetters(tried, part) >= TooSimilar);
    }

    private static bool IsFarLonger(string password, string part) =>
        password.Length >= 10 * part.Length && part.Length < TooSimilar / 2 * password.Length;

    private static double SharedLetters(string one, string other)
    {
        var left = other.GroupBy(letter => letter).ToDictionary(of => of.Key, of => of.Count());
        var shared = one.Count(letter => left.TryGetValue(letter, out var many) && (left[letter] = many - 1) >= 0);
        return 2.0 * shared / (one.Length + other.Length);
    }

    [GeneratedRegex(@"\W+")]
    private static partial Regex NonWord();
}
