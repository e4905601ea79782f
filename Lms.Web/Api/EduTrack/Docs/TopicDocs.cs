using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's topics.</summary>
internal static class TopicDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-3.1", "List topics.")
            .AnswersPage<TopicWire>()
            .Filters(
                new FieldDoc("course", Whole) { Note = "Filter by course id." },
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." })
            .Searches("name, description or course name")
            .OrdersBy("order", "created_at", "name"),
        new EndpointDoc("edutrack-3.2", "Topic detail.")
            .Answers<TopicDetailWire>(),
        new EndpointDoc("edutrack-3.3", "Create a topic.")
            .Answers<TopicWire>(201)
            .Takes(
                new FieldDoc("course", Whole) { Required = true },
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"name": ["This field is required."]}"""),
        new EndpointDoc("edutrack-3.4", "Update a topic.")
            .Answers<TopicWire>()
            .Takes(
                new FieldDoc("course", Whole),
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-3.5", "Delete a topic.")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"error": "This topic has purchased lectures and cannot be deleted"}"""),
    ];
}
