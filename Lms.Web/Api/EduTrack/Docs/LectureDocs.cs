using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's lectures.</summary>
internal static class LectureDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-4.1", "List lectures.")
            .AnswersPage<LectureWire>()
            .Filters(
                new FieldDoc("topic", Whole) { Note = "Filter by topic id." },
                new FieldDoc("is_visible", Flag) { Note = "Filter by visibility." })
            .Searches("name, description or topic name")
            .OrdersBy("order", "price", "created_at", "name"),
        new EndpointDoc("edutrack-4.2", "Lecture detail.")
            .Answers<LectureDetailWire>(),
        new EndpointDoc("edutrack-4.3", "Videos of a lecture.")
            .Answers<IReadOnlyList<VideoWire>>()
            .Refuses(403, """{"error": "You do not have active access to this lecture"}"""),
        new EndpointDoc("edutrack-4.4", "Create a lecture.")
            .Answers<LectureDetailWire>(201)
            .Takes(
                new FieldDoc("topic", Whole) { Required = true },
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("price", Money) { Required = true, Min = 0, Note = "Two decimals." },
                new FieldDoc("discount", Money) { Min = 0, Note = "Default 0.00, at most price." },
                new FieldDoc("available_days", Whole) { Required = true, Min = 1, Max = 3650, Note = "Days of access after purchase." },
                new FieldDoc("is_visible", Flag) { Note = "Default true." },
                new FieldDoc("picture", Upload) { Nullable = true },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." })
            .Refuses(400, """{"discount": ["Discount cannot exceed the price."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"name": ["This field is required."]}"""),
        new EndpointDoc("edutrack-4.5", "Update a lecture.")
            .Answers<LectureDetailWire>()
            .Takes(
                new FieldDoc("topic", Whole),
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("price", Money) { Min = 0, Note = "Two decimals." },
                new FieldDoc("discount", Money) { Min = 0, Note = "Default 0.00, at most price." },
                new FieldDoc("available_days", Whole) { Min = 1, Max = 3650, Note = "Days of access after purchase." },
                new FieldDoc("is_visible", Flag) { Note = "Default true." },
                new FieldDoc("picture", Upload) { Nullable = true },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." })
            .Refuses(400, """{"discount": ["Discount cannot exceed the price."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-4.6", "Delete a lecture.")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"error": "This lecture has purchases and cannot be deleted"}"""),
    ];
}
