namespace Lms.Web.Components.Shared;

/// <content>The list as a file.</content>
public partial class LmsList<TItem>
{
    private Task WriteAsync(IReadOnlyList<TItem> rows) =>
        CsvFile.WriteAsync(Js, ExportName, [.. columns.Where(column => column.Value is not null).Select(column => (column.Title, column.Value!))], rows);
}
