namespace Lms.E2E.Support;

/// <summary>The folders of the source tree that this was built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where the evidence of failed tests goes, and what the product said.</summary>
    public static string Results { get; } = Directory.CreateDirectory(Path.Combine(Root, "TestResults", "browser")).FullName;

    /// <summary>A file for one piece of evidence.</summary>
    public static string Evidence(string name, string ending) => Path.Combine(Results, string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-') + "." + ending);

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "LmsBlazor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No LmsBlazor.sln above {AppContext.BaseDirectory}.");
        return folder;
    }
}
