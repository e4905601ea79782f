namespace Lms.Web.Components.Account;

/// <summary>Makes something readable of a User-Agent header; what it does not know it leaves alone.</summary>
public static class ClientNames
{
    private static readonly (string Mark, string Name)[] Programs = [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The program and the system it runs on; null when either is unknown.</summary>
    public static (string Program, string System)? Of(string userAgent) =>
        Find(Programs, userAgent) is { } program && Find(Systems, userAgent) is { } system ? (program, system) : null;

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
