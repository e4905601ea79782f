using System.Globalization;
using System.Text.Json;
using Lms.Domain.ContentRecords;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Every filter and order of Testpress, with every documented value and spelling.</summary>
internal static class TestpressFilters
{
    private const string List = "testpress-1.1";
    private const string Content = "testpress-1.4";

    private static readonly string[] Pages = [List, "testpress-1.3", Content, "testpress-1.5"];

    private static readonly string[] Standings = ["Running", "Completed", "Did not finish", "Not started"];

    private static readonly string[] States = ["Started", "Completed", "Pending Evaluation", "Evaluation Completed"];

    private static readonly Dictionary<int, string> Kinds = new() { [1] = "assessment", [2] = "quiz", [3] = "video", [4] = "attachment", [5] = "notes", [7] = "videoConference", [8] = "live_stream" };

    public static IEnumerable<FilterCase> All => [.. Orders, .. Attempts, .. Dates, .. ContentIds, .. ContentWords, .. Days, .. Paging];

    private static IEnumerable<FilterCase> Orders =>
    [
        Ordering("date"), Ordering("-date"),
        Ordering("correct_answers_count"), Ordering("-correct_answers_count"),
        Ordering("incorrect_answers_count"), Ordering("-incorrect_answers_count"),
        Ordering("unanswered_count"), Ordering("-unanswered_count"),
        Ordering("correctanswers_count", "correct_answers_count"), Ordering("correct answers_count", "correct_answers_count"), Ordering("-correct answers_count", "-correct_answers_count"),
        Ordering("incorrectanswers_count", "incorrect_answers_count"), Ordering("-incorrectanswers_count", "-incorrect_answers_count"), Ordering("incorrectLanswers_count", "incorrect_answers_count"),
    ];

    private static IEnumerable<FilterCase> Attempts =>
    [
        .. Standings.SelectMany((word, number) => new[] { $"state={number}", $"state={word.ToLowerInvariant()}" }
            .Select(query => new FilterCase(List, "state", query, row => Text(row, "state") == word) { FindsNothing = word == "Not started" })), // attempts come into being when they are started
        new(List, "users", scene => $"users={scene.Best.UserId}", (row, scene) => Number(row, "user_id") == scene.Best.UserId),
        new(List, "users", scene => $"Users={scene.Second.UserId}", (row, scene) => Number(row, "user_id") == scene.Second.UserId),
        new(List, "users", scene => $"users={scene.Second.UserId},{scene.Best.UserId}", (row, scene) => Number(row, "user_id") == scene.Second.UserId || Number(row, "user_id") == scene.Best.UserId),
        new(List, "users", scene => $"users={scene.Second.UserId}&users={scene.Best.UserId}&exams={scene.Exam.Id}", (row, scene) => Number(row, "user_id") != scene.Learner.UserId && Number(row, "exam_id") == scene.Exam.Id),
        new(List, "exams", scene => $"exams={scene.Exam.Id}", (row, scene) => Number(row, "exam_id") == scene.Exam.Id),
        new(List, "exams", scene => $"exams={scene.Exam.Id},{scene.Check.Id}", (row, scene) => Number(row, "exam_id") == scene.Exam.Id || Number(row, "exam_id") == scene.Check.Id),
        new(List, "exams", $"exams={Call.Absent}", _ => false) { FindsNothing = true },
    ];

    private static IEnumerable<FilterCase> Dates =>
    [
        new(List, "date_0", scene => $"date_0={Day(scene, scene.Record.StartedAt)}", (row, scene) => Moment(row, "date") >= StartOf(scene, scene.Record.StartedAt)),
        new(List, "date_0", scene => $"date_0={Exact(scene.Record.StartedAt)}", (row, scene) => Moment(row, "date") >= scene.Record.StartedAt),
        new(List, "date_1", scene => $"date_1={Day(scene, scene.Record.StartedAt.AddDays(-1))}", (row, scene) => Moment(row, "date") < StartOf(scene, scene.Record.StartedAt)),
        new(List, "date_1", scene => $"date_1={Exact(scene.Record.StartedAt)}", (row, scene) => Moment(row, "date") <= scene.Record.StartedAt),
        new(List, "date_1", scene => $"date_0={Exact(scene.Record.StartedAt)}&date_1={Exact(scene.Record.StartedAt)}", (row, scene) => Moment(row, "date") == scene.Record.StartedAt),
    ];

    private static IEnumerable<FilterCase> ContentIds =>
    [
        new(Content, "user_ids", scene => $"user_ids={scene.Best.UserId}", (row, scene) => Number(row, "user_id") == scene.Best.UserId),
        new(Content, "user_ids", scene => $"user_ids={scene.Best.UserId}&user_ids={scene.Learner.UserId}", (row, scene) => Number(row, "user_id") == scene.Best.UserId || Number(row, "user_id") == scene.Learner.UserId),
        new(Content, "chapter_ids", scene => $"chapter_ids={scene.RecordedLecture.TopicId}", (row, scene) => Number(row, "chapter_id") == scene.RecordedLecture.TopicId),
        new(Content, "course_ids", scene => $"course_ids={scene.OpenCourse.Id},{Call.Absent}", (row, scene) => Number(row, "course_id") == scene.OpenCourse.Id),
        new(Content, "chapter_content_ids", scene => $"chapter_content_ids={ContentNumber.Of(ContentKind.Quiz, scene.Exam.Id)}", (row, scene) => row.GetProperty("chapter_content_id").GetInt64() == ContentNumber.Of(ContentKind.Exam, scene.Exam.Id)),
        new(Content, "chapter_content_ids", scene => $"chapter_content_ids={ContentNumber.Of(ContentKind.Exam, scene.Exam.Id)},{ContentNumber.Of(ContentKind.VideoConference, scene.Conference.Id)}",
            (row, scene) => row.GetProperty("chapter_content_id").GetInt64() is var number && (number == ContentNumber.Of(ContentKind.Exam, scene.Exam.Id) || number == ContentNumber.Of(ContentKind.VideoConference, scene.Conference.Id))),
        new(Content, "exam_id", scene => $"exam_id={scene.Exam.Id}", (row, scene) => row.GetProperty("chapter_content_id").GetInt64() == ContentNumber.Of(ContentKind.Exam, scene.Exam.Id)),
        new(Content, "exam_id", scene => $"exam_id={scene.Exam.Id},{scene.Check.Id}&state=1", (row, scene) => row.GetProperty("chapter_content_id").GetInt64() is var number
            && (number == ContentNumber.Of(ContentKind.Exam, scene.Exam.Id) || number == ContentNumber.Of(ContentKind.Exam, scene.Check.Id)) && Text(row, "state") == "Completed"),
    ];

    private static IEnumerable<FilterCase> ContentWords =>
    [
        .. Kinds.Select(kind => new FilterCase(Content, "content_type", $"content_type={kind.Key}", row => Text(row, "content_type") == kind.Value)),
        .. States.SelectMany((word, number) => new[] { $"state={number}", $"state={word}" }.Select(query => new FilterCase(Content, "state", query, row => Text(row, "state") == word))),
    ];

    private static IEnumerable<FilterCase> Days =>
    [
        new(Content, "completed_date", scene => $"completed_date={Day(scene, scene.Record.SubmittedAt!.Value)}", (row, scene) => Completed(row) is { } at && Day(scene, at) == Day(scene, scene.Record.SubmittedAt!.Value)),
        new(Content, "completed_before", scene => $"completed_before={Day(scene, scene.Record.SubmittedAt!.Value)}", (row, scene) => Completed(row) < StartOf(scene, scene.Record.SubmittedAt!.Value)),
        new(Content, "completed_after", scene => $"completed_after={Day(scene, scene.Record.SubmittedAt!.Value.AddDays(-1))}", (row, scene) => Completed(row) >= StartOf(scene, scene.Record.SubmittedAt!.Value)),
        new(Content, "completed_after", scene => $"completed_after={Day(scene, scene.Record.SubmittedAt!.Value.AddDays(-4))}&completed_before={Day(scene, scene.Record.SubmittedAt!.Value)}",
            (row, scene) => Completed(row) >= StartOf(scene, scene.Record.SubmittedAt!.Value.AddDays(-3)) && Completed(row) < StartOf(scene, scene.Record.SubmittedAt!.Value)),
    ];

    private static IEnumerable<FilterCase> Paging => Pages.SelectMany(id => new FilterCase[]
    {
        new(id, "page", _ => "page=1", (rows, _) => rows),
        new(id, "page", _ => "per_page=1&page=2", (rows, _) => rows.Skip(1).Take(1)),
        new(id, "per_page", _ => "per_page=1", (rows, _) => rows.Take(1)),
        new(id, "per_page", _ => "per_page=500", (rows, _) => rows),
    });

    private static FilterCase Ordering(string spelling, string? order = null)
    {
        var name = (order ?? spelling).TrimStart('-');
        return new FilterCase(List, "ordering", _ => $"ordering={Uri.EscapeDataString(spelling)}", (rows, _) => spelling.StartsWith('-') ? rows.OrderByDescending(Key) : rows.OrderBy(Key)) { Literal = $"ordering={spelling}" };

        (long Value, int Id) Key(JsonElement row) => (name == "date" ? Moment(row, "date").Ticks : Number(row, name), Number(row, "id"));
    }

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString();

    private static int Number(JsonElement row, string key) => row.GetProperty(key).GetInt32();

    private static DateTimeOffset Moment(JsonElement row, string key) => row.GetProperty(key).GetDateTimeOffset();

    private static DateTimeOffset? Completed(JsonElement row) => row.GetProperty("completed_on").ValueKind == JsonValueKind.Null ? null : Moment(row, "completed_on");

    private static string Exact(DateTimeOffset moment) => Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The institution's day of this moment.</summary>
    private static string Day(Scene scene, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone(scene)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset StartOf(Scene scene, DateTimeOffset moment)
    {
        var day = TimeZoneInfo.ConvertTime(moment, Zone(scene)).Date;
        return new DateTimeOffset(day, Zone(scene).GetUtcOffset(day));
    }

    private static TimeZoneInfo Zone(Scene scene) => TimeZoneInfo.FindSystemTimeZoneById(scene.Institution.TimeZone);
}
