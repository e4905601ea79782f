using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's watch progress.</summary>
internal static class ProgressDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-14.1", "Report watch progress.")
            .Answers<VideoProgressWire>()
            .Takes(
                new FieldDoc("position_seconds", Whole) { Required = true, Min = 0, Note = "Playhead." },
                new FieldDoc("watched_seconds", Whole) { Min = 0, Note = "Seconds played since the last report, default 0; capped at 60." },
                new FieldDoc("duration_seconds", Whole) { Min = 1, Note = "Only used when the video has no duration_minutes." })
            .Refuses(403, """{"error": "You do not have active access to this lecture"}"""),
        new EndpointDoc("edutrack-14.2", "My progress on a video.")
            .Answers<VideoProgressWire>()
            .Refuses(403, """{"error": "You do not have active access to this lecture"}"""),
        new EndpointDoc("edutrack-14.3", "List watch progress.")
            .AnswersPage<VideoProgressWire>()
            .Filters(
                new FieldDoc("lecture", Whole),
                new FieldDoc("video", Whole),
                new FieldDoc("student", Whole) { Note = "Staff only." },
                new FieldDoc("is_completed", Flag))
            .OrdersBy("last_watched_at", "percent_watched"),
    ];
}
