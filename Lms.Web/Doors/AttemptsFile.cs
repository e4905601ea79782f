using System.Globalization;
using System.Text;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Components.Shared;
using Lms.Web.Components.Teacher.Attempts;
using Lms.Web.State;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Doors;

/// <summary>The attempts of a list as a file of comma-separated values, written while it is read: no more than a window of it is ever held.</summary>
public static class AttemptsFile
{
    private const int Window = 1000;

    /// <summary>Maps <c>/teacher/attempts.csv</c>; the query is that of the page, whoever's page it is.</summary>
    public static void MapAttemptsFile(this IEndpointRouteBuilder routes) =>
        routes.MapGet("teacher/attempts.csv", Write).WithName("attempts-file").Needs(Permission.ReadAttemptRecords).ExcludeFromDescription();

    private static IResult Write(HttpContext http, ListAttemptRecords verb, IStringLocalizer<TeacherTexts> words, CancellationToken ct)
    {
        var actor = http.Actor();
        var query = ListQuery.Of(http.Request.QueryString.Value ?? string.Empty);
        var filter = AttemptsQuery.FilterOf(query.Order.Length == 0 ? query with { Order = AttemptsQuery.Started } : query); // oldest first: what begins meanwhile moves no row
        return Results.Stream(
            file => WriteAsync(file, words, offset => verb.Handle(actor, Input.Of(filter), new PageRequest(offset, Window, query.Search), ct), ct), "text/csv; charset=utf-8", "attempts.csv");
    }

    private static async Task WriteAsync(Stream file, IStringLocalizer<TeacherTexts> words, Func<int, Task<Page<AttemptRecord>>> read, CancellationToken ct)
    {
        var columns = Columns(words);
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

    private static IReadOnlyList<(string Title, Func<AttemptRecord, object?> Value)> Columns(IStringLocalizer<TeacherTexts> words) =>
    [
        (words["Number"], row => row.Id),
        (words["Student"], row => row.Name),
        (words["Code"], row => row.StudentCode),
        (words["User name"], row => row.Username),
        (words["Phone"], row => row.Phone),
        (words["Exam"], row => row.QuizTitle),
        (words["Course"], row => row.CourseName),
        (words["Attempt"], row => row.Number),
        (words["State"], row => AttemptWords.Standing(words, row.Standing)),
        (words["Result"], row => AttemptWords.Outcome(words, row.Outcome)),
        (words["Started"], row => row.StartedAt),
        (words["Last answer"], row => row.LastSavedAt),
        (words["Handed in"], row => row.SubmittedAt),
        (words["Score"], row => row.Score),
        (words["Possible"], row => row.MaximumScore),
        (words["Total (%)"], row => decimal.Round(row.Percentage, 2)),
        (words["Percentile"], row => row.Percentile),
        (words["Rank"], row => row.RankWhenPublished),
        (words["Right answers"], row => row.CorrectCount),
        (words["Partly right answers"], row => row.PartialCount),
        (words["Wrong answers"], row => row.IncorrectCount),
        (words["Left open"], row => row.UnansweredCount),
        (words["Waits for marking"], row => row.PendingCount),
        (words["Time taken"], row => AttemptWords.Clock(row.TimeTaken)),
        (words["Time left"], row => row.TimeLeft is { } left ? AttemptWords.Clock(left) : null),
        (words["Questions per hour"], row => row.Speed),
    ];
}
