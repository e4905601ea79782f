namespace Lms.Web.Tests.Architecture;

/// <summary>The sources are short, well named and finished.</summary>
public sealed class SourceTests
{
    /// <summary>Files that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    /// <summary>Type names that hold a forbidden word, and why.</summary>
    private static readonly Dictionary<string, string> AllowedNames = [];

    [Fact]
    public void Files_Today_AreShort() => Rules.Hold(SourceRules.TooLong(Sources(".cs", ".razor"), LongFiles));

    [Theory]
    [InlineData("Long.cs", 251, "Long.cs: 251 lines")]
    [InlineData("LongTests.cs", 401, "LongTests.cs: 401 lines")]
    [InlineData("Long.razor", 151, "Long.razor: 151 lines")]
    public void Files_PlantedLongOne_IsFound(string path, int lines, string violation)
    {
        Assert.Equal([violation], SourceRules.TooLong([(path, Lines(lines))], LongFiles));
        Assert.Empty(SourceRules.TooLong([(path, Lines(lines - 1))], LongFiles));
        Assert.Empty(SourceRules.TooLong([(path, Lines(lines))], new Dictionary<string, string> { [path] = "planted" }));
    }

    [Fact]
    public void Files_PlantedLongCodeBlock_IsFound()
    {
        Assert.Equal(["Page.razor: @code of 41 lines"], SourceRules.TooLong([("Page.razor", "<p></p>\n@code {\n" + Lines(40))], LongFiles));
        Assert.Empty(SourceRules.TooLong([("Page.razor", "<p></p>\n@code {\n" + Lines(39))], LongFiles));
    }

    [Fact]
    public void LongFiles_Listed_AreThereAndLong() => Assert.All(LongFiles.Keys, path => Assert.Single(SourceRules.TooLong([(path, House.Read(path))], new Dictionary<string, string>())));

    [Fact]
    public void Names_Today_MeanSomething() => Assert.Empty(SourceRules.EmptyNames(
        new[] { House.Domain, House.Infrastructure, House.Web, typeof(SourceTests).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Lms.", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal) && !AllowedNames.ContainsKey(type.Name))
            .Select(type => type.Name)));

    [Theory]
    [InlineData("CourseManager")]
    [InlineData("DateHelpers")]
    [InlineData("StringUtils")]
    [InlineData("PageBase")]
    [InlineData("MailerImpl")]
    [InlineData("CourseInfo")]
    [InlineData("UserData")]
    [InlineData("RepositoryBase`1")]
    public void Names_PlantedEmptyOne_IsFound(string name) => Assert.Equal([name], SourceRules.EmptyNames([name, "Database", "DataProtectionSetup", "Course", "Information"]));

    [Fact]
    public void Sources_Today_AreFinished() => Rules.Hold(SourceRules.Leftovers(Sources(".cs", ".razor", ".css", ".js", ".md", ".csproj", ".props", ".targets", ".json", ".resx", ".yml")
        .Where(file => !file.Path.Contains("Contracts", StringComparison.Ordinal) && !IsThisTest(file.Path))));

    [Theory]
    [InlineData("a.cs", "// TODO: later")]
    [InlineData("a.md", "FIXME")]
    [InlineData("a.js", "/* HACK */")]
    [InlineData("a.cs", "throw new NotImplementedException();")]
    [InlineData("a.razor", "<p>Coming soon</p>")]
    [InlineData("a.cs", "try { } catch { }")]
    [InlineData("a.cs", "catch (IOException fault) when (fault.HResult == 1)\n{\n}")]
    [InlineData("a.cs", "#pragma warning disable CA1000")]
    [InlineData("a.cs", "[SuppressMessage(\"Design\", \"CA1000\")]")]
    [InlineData("a.cs", "[Fact(Skip = \"slow\")]")]
    public void Sources_PlantedLeftover_IsFound(string path, string text) => Assert.Single(SourceRules.Leftovers([(path, text)]));

    [Fact]
    public void Sources_FinishedOnes_ArePassed() => Assert.Empty(SourceRules.Leftovers([("a.cs", "// the to-do list of a student\ncatch (IOException) { throw; }\nlist.Skip(5);\n#pragma warning disable CA1000 // why\n[SuppressMessage(\"A\", \"B\", Justification = \"why\")]")]));

    private static IEnumerable<(string Path, string Text)> Sources(params string[] extensions) => House.Files(extensions).Select(path => (path, House.Read(path)));

    private static bool IsThisTest(string path) => path.Contains("Architecture", StringComparison.Ordinal) && Path.GetFileName(path) is "SourceTests.cs" or "SourceRules.cs";

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));
}
