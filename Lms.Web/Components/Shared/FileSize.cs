using System.Globalization;

namespace Lms.Web.Components.Shared;

/// <summary>Sizes of files as people read them.</summary>
public static class FileSize
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB"];

    /// <summary><c>1536</c> becomes <c>1.5 KB</c>.</summary>
    public static string Of(long bytes)
    {
        var size = (double)bytes;
        var unit = 0;
        while (size >= 1024 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        var mark = CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "\u200E" : string.Empty; // keeps the unit behind its number
        return $"{mark}{size.ToString(unit == 0 || size >= 100 ? "N0" : "0.#", CultureInfo.CurrentCulture)} {Units[unit]}";
    }
}
