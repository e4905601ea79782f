using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's courses.</summary>
internal static class CourseDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-2.1", "My courses.")
            .AnswersPage<CourseWire>(),
        new EndpointDoc("edutrack-2.2", "Discover courses.")
            .AnswersPage<DiscoveredCourseWire>()
            .Filters(
                new FieldDoc("grade", Whole) { Note = "Filter by grade id." },
                new FieldDoc("subject", Whole) { Note = "Filter by subject id." },
                new FieldDoc("teacher", Whole) { Note = "Filter by teacher id." },
                new FieldDoc("is_active", Flag) { Note = "Staff roles only." })
            .Searches("name, description or teacher name")
            .OrdersBy("created_at", "name"),
        new EndpointDoc("edutrack-2.3", "Course detail.")
            .Answers<DiscoveredCourseWire>(),
        new EndpointDoc("edutrack-2.4", "Create a course.")
            .Answers<CourseWire>(201)
            .Takes(
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("grade", Whole) { Required = true },
                new FieldDoc("subject", Whole) { Required = true },
                new FieldDoc("teacher", Whole) { Note = "Required for SiteOwner, forbidden value other than self for Teacher." },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("cover_picture", Upload) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"name": ["This field is required."]}"""),
        new EndpointDoc("edutrack-2.5", "Update a course.")
            .Answers<CourseWire>()
            .Takes(
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("grade", Whole),
                new FieldDoc("subject", Whole),
                new FieldDoc("teacher", Whole) { Note = "Required for SiteOwner, forbidden value other than self for Teacher." },
                new FieldDoc("description", Text) { Nullable = true },
                new FieldDoc("cover_picture", Upload) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-2.6", "Delete a course.")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"error": "This course has enrollments and cannot be deleted"}"""),
        new EndpointDoc("edutrack-2.7", "Lectures of a course.")
            .AnswersPage<CourseLectureWire>()
            .Filters(new FieldDoc("topic", Whole) { Note = "Filter by topic id." })
            .Searches("lecture name")
            .OrdersBy("order", "price", "created_at", "name")
            .Refuses(403, """{"error": "You are not enrolled in this course"}"""),
    ];
}
