using System.Text;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Shared;

/// <summary>Hands rows to the reader's browser as a file.</summary>
internal static class CsvFile
{
    /// <summary>CSV with a byte order mark, so that spreadsheets read Arabic; texts that look like formulas are defused.</summary>
    /// <param name="js">The reader's browser.</param>
    /// <param name="name">The file's name without ending.</param>
    /// <param name="columns">What is written of each row.</param>
    /// <param name="rows">The rows.</param>
    public static async Task WriteAsync<T>(IJSRuntime js, string name, IReadOnlyList<(string Title, Func<T, object?> Value)> columns, IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(true), leaveOpen: true))
            Csv.Write(writer, columns, rows);
        file.Position = 0;
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(file, leaveOpen: true);
        await module.InvokeVoidAsync("download", name + ".csv", stream);
    }
}
