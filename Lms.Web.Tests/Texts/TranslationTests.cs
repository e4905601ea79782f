using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lms.Domain.Access;
using Lms.Web.Components.Layout;
using Lms.Web.Components.Shared;

namespace Lms.Web.Tests.Texts;

/// <summary>Whatever a page says in English is said in Arabic too.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Root = Source.FolderOf("Lms.Web");

    [Fact]
    public void EveryKeyInTheSource_HasArabic()
    {
        var missing = Used().Where(used => !Arabic(used.Area).ContainsKey(used.Key)).Select(used => $"{used.Area}.ar.resx lacks: {used.Key}   ({used.File})").Distinct().Order().ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void EveryPageOfTheNavigation_HasArabic() =>
        Assert.All(Enum.GetValues<Role>().SelectMany(role => NavMap.Of(role).Select(item => item.Text).Append(NavMap.NameOf(role))), text => Assert.Contains(text, Arabic("SharedTexts").Keys));

    [Fact]
    public void EveryPermission_HasArabic() =>
        Assert.All(Enum.GetValues<Permission>().Select(PermissionWords.Of).Concat(Enum.GetValues<Reach>().Select(PermissionWords.Of)), text => Assert.Contains(text, Arabic("SharedTexts").Keys));

    [Fact]
    public void EveryDuty_HasArabic() =>
        Assert.All(DutyTable.Each.Append(Duties.All).Append(Duties.None).Select(DutyWords.Of).Concat(Enum.GetValues<DutyTemplate>().Select(DutyWords.Of)), text => Assert.Contains(text, Arabic("SharedTexts").Keys));

    [Fact]
    public void EveryTranslation_SaysSomething_AndKeepsItsValues()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "Texts"), "*.ar.resx"))
        {
            var keys = new HashSet<string>();
            foreach (var (key, value) in Read(file))
            {
                Assert.True(keys.Add(key), $"{Path.GetFileName(file)} has twice: {key}");
                Assert.False(string.IsNullOrWhiteSpace(value), $"{Path.GetFileName(file)}: {key}");
                var values = Holes().Matches(key).Select(hole => hole.Value).Order();
                foreach (var form in value.Split('|').TakeLast(1))
                    Assert.Equal(values, Holes().Matches(form).Select(hole => hole.Value).Order());
            }
        }
    }

    [Fact]
    public void TheScan_SeesWhatIsThere()
    {
        var used = Used().ToList();
        Assert.Contains(used, one => one is { Area: "SharedTexts", Key: "Cancel" });
        Assert.Contains(used, one => one is { Area: "AssistantTexts", Key: "Approve {0}" });
        Assert.Contains(used, one => one is { Area: "SharedTexts", Key: "{0} days ago" });
    }

    private static IEnumerable<(string Area, string Key, string File)> Used()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories).Where(Source.IsOurs))
        {
            var text = File.ReadAllText(file);
            foreach (var (name, area) in LocalizersOf(file, text))
            {
                foreach (Match match in Regex.Matches(text, @"(?<![\w""])" + name + @"(?:\[|\.Plural\([^""\n]*""(?:[^""\\]|\\.)*"",\s*)""((?:[^""\\]|\\.)*)"""))
                    yield return (area, Regex.Unescape(match.Groups[1].Value), Path.GetRelativePath(Root, file));
            }
        }
    }

    /// <summary>What the file and the imports above it inject: the nearest one wins.</summary>
    private static Dictionary<string, string> LocalizersOf(string file, string text)
    {
        var sources = new Stack<string>([text]);
        for (var folder = Path.GetDirectoryName(file)!; folder.Length >= Root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(Path.Combine(folder, "_Imports.razor")))
                sources.Push(File.ReadAllText(Path.Combine(folder, "_Imports.razor")));
        }

        var found = new Dictionary<string, string>();
        foreach (Match match in sources.SelectMany(source => Injected().Matches(source)))
            found[match.Groups[2].Value] = match.Groups[1].Value;
        return found;
    }

    private static Dictionary<string, string> Arabic(string area) => Read(Path.Combine(Root, "Texts", area + ".ar.resx")).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<(string Key, string Value)> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value));

    [GeneratedRegex(@"IStringLocalizer<(\w+)>\s+(\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Holes();
}
