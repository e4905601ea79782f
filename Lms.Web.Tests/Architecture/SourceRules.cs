using System.Text.RegularExpressions;

namespace Lms.Web.Tests.Architecture;

/// <summary>What the text of the sources must look like. A file is its path and its text.</summary>
internal static partial class SourceRules
{
    private const int LongestCode = 250;
    private const int LongestTest = 400; // one documented answer after the other
    private const int LongestMarkup = 150;
    private const int LongestCodeBlock = 40;

    private static readonly string[] ForbiddenAnywhere = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"];
    private static readonly string[] ForbiddenAtTheEnd = ["Base", "Impl", "Info", "Data"];

    /// <summary>Sources stay short enough to be read.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<(string Path, string Text)> files, IReadOnlyDictionary<string, string> exceptions)
    {
        foreach (var (path, text) in files.Where(file => !exceptions.ContainsKey(file.Path)))
        {
            var lines = LinesOf(text);
            if (path.EndsWith(".cs", StringComparison.Ordinal) && lines.Length > (path.EndsWith("Tests.cs", StringComparison.Ordinal) ? LongestTest : LongestCode))
                yield return $"{path}: {lines.Length} lines";
            if (!path.EndsWith(".razor", StringComparison.Ordinal))
                continue;
            if (lines.Length > LongestMarkup)
                yield return $"{path}: {lines.Length} lines";
            if (CodeBlock(lines) is > LongestCodeBlock and var block)
                yield return $"{path}: @code of {block} lines";
        }
    }

    /// <summary>A name says what a thing is, not that it is a thing.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<string> typeNames) =>
        from name in typeNames
        let words = Words().Matches(name.Split('`')[0]).Select(match => match.Value).ToArray()
        where words.Any(word => ForbiddenAnywhere.Contains(word)) || ForbiddenAtTheEnd.Contains(words.LastOrDefault())
        select name;

    /// <summary>Nothing is left for later, nothing is switched off, no fault is swallowed.</summary>
    public static IEnumerable<string> Leftovers(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            foreach (Match match in Leftover().Matches(text))
                yield return $"{path}: {match.Value.Trim()}";
            if (!path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".razor", StringComparison.Ordinal))
                continue;
            foreach (Match match in Swallowed().Matches(text))
                yield return $"{path}: {Spaces().Replace(match.Value, " ")}";
            foreach (Match match in SwitchedOff().Matches(text))
                yield return $"{path}: {match.Value}";
        }
    }

    private static string[] LinesOf(string text) => text.TrimEnd('\n').Split('\n');

    private static int CodeBlock(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.StartsWith("@code", StringComparison.Ordinal));
        return start < 0 ? 0 : lines.Length - start;
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b|NotImplemented" + @"Exception|NotSupported" + @"Exception\(\)|[Cc]oming s" + @"oon|[Ll]orem ip" + "sum")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^{]*\))?\s*\{\s*\}")]
    private static partial Regex Swallowed();

    [GeneratedRegex(@"#pragma warning disable[^\n/]*(\n|$)|\[SuppressMessage\((?![^\]]*Justification = "")|\bSkip\s*=\s*""|#if (false|DEBUG)")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
