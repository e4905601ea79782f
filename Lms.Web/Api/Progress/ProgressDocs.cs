using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.Progress;

/// <summary>What the OpenAPI document says about every endpoint of the progress API.</summary>
internal static class ProgressDocs
{
    private const string NotFound = """{"detail": "Not found"}""";
    private const string NoUuid = """{"detail": [{"loc": ["path", "course_id"], "msg": "Input should be a valid UUID, invalid length", "type": "uuid_parsing", "input": "7", "ctx": {"error": "invalid length"}}]}""";
    private const string TooMuch = """{"detail": [{"loc": ["body", "progress_percentage"], "msg": "Input should be less than or equal to 100", "type": "less_than_equal", "input": 120, "ctx": {"le": 100}}]}""";

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("progress-1.1", "Get User Course Progress.").Answers<IReadOnlyList<LessonWire>>().Refuses(404, NotFound).Refuses(422, NoUuid),
        new EndpointDoc("progress-1.2", "Update Lesson Progress.")
            .Answers<LessonWire>()
            .Takes(
                new FieldDoc("status", Text) { Nullable = true, OneOf = ["not_started", "in_progress", "completed"] },
                new FieldDoc("progress_percentage", Number) { Nullable = true, Min = 0, Max = 100 },
                new FieldDoc("video_position_seconds", Whole) { Nullable = true, Min = 0 },
                new FieldDoc("quiz_score", Number) { Nullable = true, Min = 0, Max = 100, Note = "Ignored: the product grades its quizzes itself." },
                new FieldDoc("quiz_attempts", Whole) { Nullable = true, Min = 0, Note = "Ignored, as the score." },
                new FieldDoc("quiz_passed", Flag) { Nullable = true, Note = "Ignored, as the score." },
                new FieldDoc("time_spent_minutes", Whole) { Nullable = true, Min = 0, Note = "The total so far; never falls." },
                new FieldDoc("user_notes", Text) { Nullable = true, Max = 10_000, Note = "null clears them." },
                new FieldDoc("is_bookmarked", Flag) { Nullable = true },
                new FieldDoc("metadata", FieldKind.Object) { Nullable = true, Note = "Replaced as a whole; at most 8 KB; null clears it." })
            .Refuses(404, NotFound)
            .Refuses(422, NoUuid)
            .Refuses(422, TooMuch),
        new EndpointDoc("progress-1.3", "Get Course Completion Stats.").Answers<SummaryWire>().Refuses(404, NotFound).Refuses(422, NoUuid),
    ];
}
