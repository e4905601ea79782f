using System.Text;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Keeps what is read of a text at a time within bounds, however long its lines are.</summary>
internal static class Bounded
{
    private const int Most = 2 * 1024 * 1024;

    /// <summary>One line without its end; null when there is none left.</summary>
    /// <exception cref="InvalidDataException">It is longer than any entry may be.</exception>
    public static string? Line(TextReader text)
    {
        if (text.Peek() < 0)
            return null;
        var line = new StringBuilder();
        int sign;
        while ((sign = text.Read()) >= 0 && sign != '\n')
        {
            line.Append((char)sign);
            Check(line.Length);
        }

        return line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    /// <exception cref="InvalidDataException">More characters than any entry may have.</exception>
    public static void Check(int length)
    {
        if (length > Most)
            throw new InvalidDataException("An entry does not end.");
    }
}
