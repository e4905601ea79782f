using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's assistants.</summary>
internal static class AssistantDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-1.1", "List coworkers / my assistants.")
            .AnswersPage<AssistantWire>(),
        new EndpointDoc("edutrack-1.2", "Create an assistant.")
            .Answers<AssistantWire>(201)
            .Takes(
                new FieldDoc("username", Text) { Required = true, Min = 3, Max = 150 },
                new FieldDoc("password", Text) { Required = true, Min = 8, Max = 128, Note = "Write-only." },
                new FieldDoc("name", Text) { Required = true, Max = 150 },
                new FieldDoc("phone", Text) { Required = true, Max = 20 },
                new FieldDoc("gmail", Mail) { Required = true },
                new FieldDoc("gender", Text) { Nullable = true, OneOf = ["male", "female"] },
                new FieldDoc("profile_picture", Upload) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}""")
            .Refuses(400, """{"username": ["A user with that username already exists."]}"""),
        new EndpointDoc("edutrack-1.3", "Assistant detail.")
            .Answers<AssistantWire>(),
        new EndpointDoc("edutrack-1.4", "Update an assistant.")
            .Answers<AssistantWire>()
            .Takes(
                new FieldDoc("username", Text) { Min = 3, Max = 150 },
                new FieldDoc("password", Text) { Min = 8, Max = 128, Note = "Write-only." },
                new FieldDoc("name", Text) { Max = 150 },
                new FieldDoc("phone", Text) { Max = 20 },
                new FieldDoc("gmail", Mail),
                new FieldDoc("gender", Text) { Nullable = true, OneOf = ["male", "female"] },
                new FieldDoc("profile_picture", Upload) { Nullable = true },
                new FieldDoc("is_active", Flag) { Note = "Default true." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}"""),
        new EndpointDoc("edutrack-1.5", "Delete an assistant."),
    ];
}
