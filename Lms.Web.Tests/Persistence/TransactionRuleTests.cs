using System.Runtime.CompilerServices;

namespace Lms.Web.Tests.Persistence;

/// <summary>Transactions have one door: behind it are the write gate, the repetition after faults and the commit in doubt.</summary>
public sealed class TransactionRuleTests
{
    [Theory]
    [InlineData("BeginTransaction")]
    [InlineData("UseTransaction")]
    [InlineData("TransactionScope")]
    public void Transactions_AreOpenedInOnePlace(string call)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
        var callers = new[] { "Lms.Domain", "Lms.Infrastructure", "Lms.Web" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(root, room), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(call, StringComparison.Ordinal))
            .Select(Path.GetFileName);
        Assert.Equal(call == "BeginTransaction" ? ["LmsDbContext.cs"] : [], callers);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
