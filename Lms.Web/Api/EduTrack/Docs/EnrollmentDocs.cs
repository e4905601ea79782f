using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's enrollments.</summary>
internal static class EnrollmentDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-6.1", "Pending enrollments.")
            .Answers<IReadOnlyList<EnrollmentWire>>(),
        new EndpointDoc("edutrack-6.2", "Approve an enrollment.")
            .Answers<AnsweredEnrollmentWire>()
            .Takes(
                new FieldDoc("response_note", Text) { Note = "Note for the student." })
            .Refuses(403, """{"error": "You can only manage enrollments for your own courses"}""")
            .Refuses(400, """{"error": "Cannot approve enrollment with status: X"}""")
            .Refuses(404, """{"error": "Enrollment not found"}"""),
        new EndpointDoc("edutrack-6.3", "Reject an enrollment.")
            .Answers<AnsweredEnrollmentWire>()
            .Takes(
                new FieldDoc("response_note", Text) { Note = "Note for the student." })
            .Refuses(403, """{"error": "You can only manage enrollments for your own courses"}""")
            .Refuses(400, """{"error": "Cannot reject enrollment with status: X"}""")
            .Refuses(404, """{"error": "Enrollment not found"}"""),
        new EndpointDoc("edutrack-6.4", "Request enrollment.")
            .Answers<EnrollmentWire>(201)
            .Takes(
                new FieldDoc("course", Whole) { Required = true })
            .Refuses(400, """{"error": "You have already requested enrollment in this course"}""")
            .Refuses(400, """{"course": ["Invalid pk \"0\" - object does not exist."]}""")
            .Refuses(403, """{"error": "Your account cannot access courses"}"""),
        new EndpointDoc("edutrack-6.5", "My enrollments.")
            .AnswersPage<EnrollmentWire>()
            .Filters(new FieldDoc("status", Text) { OneOf = ["pending", "approved", "rejected"] }, new FieldDoc("course", Whole)),
        new EndpointDoc("edutrack-6.6", "Enrollments of my courses.")
            .AnswersPage<EnrollmentWire>()
            .Filters(
                new FieldDoc("status", Text) { OneOf = ["pending", "approved", "rejected"] },
                new FieldDoc("course", Whole),
                new FieldDoc("student", Whole))
            .Searches("student name or code")
            .OrdersBy("enrolled_at", "responded_at"),
    ];
}
