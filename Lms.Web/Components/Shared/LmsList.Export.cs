using System.Text;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Shared;

/// <content>The list as a file.</content>
public partial class LmsList<TItem>
{
    /// <summary>CSV with a byte order mark, so that spreadsheets read Arabic; texts that look like formulas are defused.</summary>
    private async Task WriteAsync(IReadOnlyList<TItem> rows)
    {
        using var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(true), leaveOpen: true))
            Csv.Write(writer, [.. columns.Where(column => column.Value is not null).Select(column => (column.Title, column.Value!))], rows);
        file.Position = 0;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(file, leaveOpen: true);
        await module.InvokeVoidAsync("download", ExportName + ".csv", stream);
    }
}
