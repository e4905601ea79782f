using System.Globalization;
using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Web.Components.Shared;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Doors;

/// <summary>A course's gradebook as a file of comma-separated values, written while it is read: no more than a window of it is ever held.</summary>
public static class GradebookFile
{
    private const int Window = 200;

    /// <summary>Maps <c>/teacher/courses/{id}/gradebook.csv</c>; <c>q</c> and <c>status</c> as on the page.</summary>
    public static void MapGradebookFile(this IEndpointRouteBuilder routes) =>
        routes.MapGet("teacher/courses/{courseId:int}/gradebook.csv", Write).WithName("gradebook-file").Needs(Permission.ReadSubmissions).ExcludeFromDescription();

    private static async Task<IResult> Write(HttpContext http, int courseId, string? q, string? status, ReadGradebookHead heads, ReadGradebookRows rows, IStringLocalizer<TeacherTexts> words, CancellationToken ct)
    {
        try
        {
            var actor = http.Actor();
            var head = await heads.Handle(actor, courseId, ct);
            var filter = new GradebookFilter(Wording.Parse<EnrollmentStatus>(status) ?? EnrollmentStatus.Approved);
            return Results.Stream(file => WriteAsync(file, head, words, offset => rows.Handle(actor, courseId, filter, new PageRequest(offset, Window, q), ct), ct), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"gradebook-{courseId}.csv"));
        }
        catch (RefusedException refused) when (refused.Refusal == GeneralRefusals.NotFound)
        {
            return Results.NotFound();
        }
    }

    private static async Task WriteAsync(Stream file, GradebookHead head, IStringLocalizer<TeacherTexts> words, Func<int, Task<Page<GradebookRow>>> read, CancellationToken ct)
    {
        var columns = Columns(head, words);
        await file.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        for (var offset = 0; ; offset += Window)
        {
            var page = await read(offset);
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            if (offset == 0)
                Csv.Write(text, columns, page.Items);
            else
                Csv.WriteRows(text, columns, page.Items);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
            await file.FlushAsync(ct);
            if (page.Items.Count < Window)
                return;
        }
    }

    private static List<(string Title, Func<GradebookRow, object?> Value)> Columns(GradebookHead head, IStringLocalizer<TeacherTexts> words) =>
    [
        (words["Student"], row => row.Name),
        (words["Code"], row => row.Code),
        (words["Earned"], row => Short(row.Earned)),
        (words["Possible"], row => Short(row.Possible)),
        (words["Total (%)"], row => row.Percentage is { } percentage ? Short(decimal.Round(percentage, 2)) : null),
        .. head.Columns.Select(column => (
            string.Create(CultureInfo.InvariantCulture, $"{column.Title} ({column.Maximum:0.##})"),
            (Func<GradebookRow, object?>)(row => row.Cells.FirstOrDefault(cell => (cell.Work, cell.WorkId) == (column.Work, column.Id))?.Score is { } score ? Short(score) : null))),
    ];

    /// <summary>The same number without zeros at its end.</summary>
    private static decimal Short(decimal value) => value / 1.0000000000000000000000000000m;
}
