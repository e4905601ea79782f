using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's students.</summary>
internal static class StudentDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-16.5", "List students.")
            .AnswersPage<StudentWire>()
            .Filters(new FieldDoc("is_active", Flag), new FieldDoc("grade", Whole), new FieldDoc("governorate", Whole))
            .Searches("name, code or phone"),
        new EndpointDoc("edutrack-16.6", "Update a student's standing.")
            .Answers<StudentWire>()
            .Takes(
                new FieldDoc("is_active", Flag),
                new FieldDoc("status", Text) { OneOf = ["active", "suspended"] }),
    ];
}
