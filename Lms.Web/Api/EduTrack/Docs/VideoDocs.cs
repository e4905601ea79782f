using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's videos.</summary>
internal static class VideoDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-5.1", "List videos.")
            .AnswersPage<VideoWire>()
            .Filters(
                new FieldDoc("lecture", Whole) { Note = "Filter by lecture id." },
                new FieldDoc("platform", Text) { OneOf = ["youtube", "bunnystream", "vdocipher"], Note = "Filter by platform." },
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." })
            .Searches("name or video URL")
            .OrdersBy("order", "created_at", "duration_minutes"),
        new EndpointDoc("edutrack-5.2", "Video detail.")
            .Answers<VideoWire>(),
        new EndpointDoc("edutrack-5.3", "Create a video.")
            .Answers<VideoWire>(201)
            .Takes(
                new FieldDoc("lecture", Whole) { Required = true },
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("platform", Text) { Required = true, OneOf = ["youtube", "bunnystream", "vdocipher"] },
                new FieldDoc("video_url", Text) { Required = true, Max = 500, Note = "URL for youtube, URL or id for the others." },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." },
                new FieldDoc("duration_minutes", Whole) { Nullable = true, Min = 0 },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"platform": ["\"vimeo\" is not a valid choice."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"video_url": ["This field is required."]}"""),
        new EndpointDoc("edutrack-5.4", "Update a video.")
            .Answers<VideoWire>()
            .Takes(
                new FieldDoc("lecture", Whole),
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("platform", Text) { OneOf = ["youtube", "bunnystream", "vdocipher"] },
                new FieldDoc("video_url", Text) { Max = 500, Note = "URL for youtube, URL or id for the others." },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." },
                new FieldDoc("duration_minutes", Whole) { Nullable = true, Min = 0 },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"platform": ["\"vimeo\" is not a valid choice."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-5.5", "Delete a video.")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
    ];
}
