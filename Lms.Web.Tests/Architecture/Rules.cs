namespace Lms.Web.Tests.Architecture;

/// <summary>Tells all violations in full: the reader of a red test should not have to look for them.</summary>
internal static class Rules
{
    public static void Hold(IEnumerable<string> violations)
    {
        var all = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, all));
    }
}
