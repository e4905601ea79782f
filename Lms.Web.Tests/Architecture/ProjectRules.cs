using System.Xml.Linq;

namespace Lms.Web.Tests.Architecture;

/// <summary>What the project files may say.</summary>
internal static class ProjectRules
{
    /// <summary>Which project may reference which; what is not listed may reference none.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Lms.Domain"] = [],
        ["Lms.Infrastructure"] = ["Lms.Domain", "Microsoft.SqlServer.Server"],
        ["Lms.Web"] = ["Lms.Domain", "Lms.Infrastructure"],
        ["Lms.Web.Tests"] = ["Lms.Domain", "Lms.Infrastructure", "Lms.Web"],
        ["Lms.E2E"] = ["Lms.Domain", "Lms.Infrastructure", "Lms.Web", "Lms.Web.Tests"],
    };

    /// <summary>References point downwards, the domain has its one package, and no project carries a version or softens the rules.</summary>
    public static IEnumerable<string> Violations(string project, string xml)
    {
        var document = XDocument.Parse(xml);
        foreach (var reference in Named(document, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))))
        {
            if (!Below.GetValueOrDefault(project, []).Contains(reference))
                yield return $"{project} may not reference {reference}";
        }

        if (project == "Lms.Domain")
        {
            foreach (var package in Named(document, "PackageReference").Where(package => package != "Microsoft.EntityFrameworkCore"))
                yield return $"Lms.Domain may not use {package}";
        }

        foreach (var versioned in document.Descendants("PackageReference").Where(element => element.Attribute("Version") is not null))
            yield return $"{project} says the version of {versioned.Attribute("Include")?.Value}: versions are in Directory.Packages.props";
        foreach (var soft in new[] { "NoWarn", "TreatWarningsAsErrors", "Nullable", "AnalysisMode", "WarningsNotAsErrors" }.Where(name => document.Descendants(name).Any()))
            yield return $"{project} sets {soft}: the rules are the same for all";
    }

    /// <summary>Every version is exact and said once.</summary>
    public static IEnumerable<string> LooseVersions(string xml)
    {
        var versions = XDocument.Parse(xml).Descendants("PackageVersion").Select(element => (Name: element.Attribute("Include")!.Value, Version: element.Attribute("Version")!.Value)).ToList();
        foreach (var (name, version) in versions.Where(package => package.Version.IndexOfAny(['*', '[', '(', ',']) >= 0))
            yield return $"{name} {version} is not exact";
        foreach (var twice in versions.GroupBy(package => package.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"{twice.Key} is there twice";
    }

    private static IEnumerable<string> Named(XDocument document, string element) => document.Descendants(element).Select(found => found.Attribute("Include")?.Value ?? string.Empty);
}
