using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's teachers.</summary>
internal static class TeacherDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-16.1", "List teachers.")
            .AnswersPage<TeacherWire>()
            .Filters(
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." },
                new FieldDoc("subject", Whole) { Note = "Filter by subject id." },
                new FieldDoc("grades", Whole) { Note = "Filter by grade id." })
            .Searches("by name"),
        new EndpointDoc("edutrack-16.2", "Teacher detail.")
            .Answers<TeacherWire>(),
        new EndpointDoc("edutrack-16.3", "Create a teacher.")
            .Answers<TeacherWire>(201)
            .Takes(
                new FieldDoc("username", Text) { Required = true, Min = 3, Max = 150 },
                new FieldDoc("password", Text) { Required = true, Min = 8, Max = 128, Note = "Write-only." },
                new FieldDoc("name", Text) { Required = true, Max = 150 },
                new FieldDoc("phone", Text) { Required = true, Max = 20 },
                new FieldDoc("secondary_phone", Text) { Nullable = true, Max = 20 },
                new FieldDoc("gmail", Mail) { Required = true },
                new FieldDoc("gender", Text) { Required = true, OneOf = ["male", "female"] },
                new FieldDoc("profile_picture", Upload) { Nullable = true },
                new FieldDoc("biography", Text) { Nullable = true },
                new FieldDoc("facebook", Address) { Nullable = true },
                new FieldDoc("subject_id", Whole) { Nullable = true },
                new FieldDoc("grade_ids", Rows) { Note = "Grade ids." },
                new FieldDoc("video_security_id", Whole) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}""")
            .Refuses(400, """{"username": ["A user with that username already exists."]}"""),
        new EndpointDoc("edutrack-16.4", "Update a teacher.")
            .Answers<TeacherWire>()
            .Takes(
                new FieldDoc("username", Text) { Min = 3, Max = 150 },
                new FieldDoc("password", Text) { Min = 8, Max = 128, Note = "Write-only." },
                new FieldDoc("name", Text) { Max = 150 },
                new FieldDoc("phone", Text) { Max = 20 },
                new FieldDoc("secondary_phone", Text) { Nullable = true, Max = 20 },
                new FieldDoc("gmail", Mail),
                new FieldDoc("gender", Text) { OneOf = ["male", "female"] },
                new FieldDoc("profile_picture", Upload) { Nullable = true },
                new FieldDoc("biography", Text) { Nullable = true },
                new FieldDoc("facebook", Address) { Nullable = true },
                new FieldDoc("subject_id", Whole) { Nullable = true },
                new FieldDoc("grade_ids", Rows) { Note = "Grade ids." },
                new FieldDoc("video_security_id", Whole) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}"""),
    ];
}
