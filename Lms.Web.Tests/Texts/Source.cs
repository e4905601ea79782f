using System.Runtime.CompilerServices;

namespace Lms.Web.Tests.Texts;

/// <summary>The sources these tests were built from.</summary>
internal static class Source
{
    /// <summary>A folder beside the solution file.</summary>
    public static string FolderOf(string project, [CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "LmsBlazor.sln")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The sources are not where they were built."), project);
    }

    /// <summary>True for source files, not for what a build writes.</summary>
    public static bool IsOurs(string file) =>
        Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
