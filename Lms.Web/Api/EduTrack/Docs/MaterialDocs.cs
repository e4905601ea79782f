using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's study materials.</summary>
internal static class MaterialDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-11.1", "Upload a material.")
            .Answers<MaterialWire>(201)
            .Takes(
                new FieldDoc("lecture", Whole) { Required = true, Note = "Lecture id." },
                new FieldDoc("title", Text) { Required = true },
                new FieldDoc("description", Text),
                new FieldDoc("file", Upload) { Required = true, Note = "PDF, at most 50 MB." })
            .Refuses(400, """{"file": ["File too large. Size should not exceed 50 MB."]}""")
            .Refuses(400, """{"file": ["File extension 'xyz' is not allowed. Allowed extensions are: pdf."]}"""),
        new EndpointDoc("edutrack-11.2", "List materials.")
            .AnswersPage<MaterialItemWire>()
            .Filters(
                new FieldDoc("lecture", Whole) { Note = "Filter by lecture id." },
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." }),
        new EndpointDoc("edutrack-11.3", "Material detail.")
            .Answers<MaterialItemWire>(),
        new EndpointDoc("edutrack-11.4", "Update a material.")
            .Answers<MaterialWire>()
            .Takes(
                new FieldDoc("lecture", Whole) { Note = "Lecture id." },
                new FieldDoc("title", Text),
                new FieldDoc("description", Text),
                new FieldDoc("file", Upload) { Note = "PDF, at most 50 MB." })
            .Refuses(400, """{"file": ["File too large. Size should not exceed 50 MB."]}""")
            .Refuses(400, """{"file": ["File extension 'xyz' is not allowed. Allowed extensions are: pdf."]}"""),
        new EndpointDoc("edutrack-11.5", "Delete a material."),
        new EndpointDoc("edutrack-11.6", "Download a material.")
            .AnswersFile("application/pdf")
            .Refuses(403, """{"error": "You do not have active access to this lecture"}"""),
    ];
}
