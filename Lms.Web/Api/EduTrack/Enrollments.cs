using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's enrollments (contract group 6).</summary>
internal static class Enrollments
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("enrollments/", List).WithName("edutrack-6.6").Needs(Permission.ReadEnrollments);
        api.MapMethods("enrollments/{enrollment_id:int}/approve/", Answering, Approve).WithName("edutrack-6.2").Needs(Permission.AnswerEnrollments);
    }

    /// <summary>The documents do not name the method; clients use either.</summary>
    private static readonly string[] Answering = ["POST", "PATCH"];

    private static async Task<IResult> List(HttpContext http, ListEnrollments verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new EnrollmentFilter
        {
            Status = query.Choice<EnrollmentStatus>("status"),
            CourseId = query.Row("course"),
            StudentId = query.Row("student"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), EnrollmentWire.Of);
    }

    private static async Task<IResult> Approve(int enrollment_id, HttpContext http, ApproveEnrollment verb, CancellationToken ct) =>
        DrfJson.Ok(EnrollmentWire.Of(await verb.Handle(http.Actor(), enrollment_id, await ReadResponse(http), ct)));

    private static Task<Input<ResponseDraft>> ReadResponse(HttpContext http) =>
        http.ReadAsync(body => new ResponseDraft { ResponseNote = body.Text("response_note") });
}

/// <summary>An enrollment as EduTrack writes it.</summary>
internal sealed record EnrollmentWire(
    int Id, int Student, string StudentName, string StudentCode, int Course, string CourseName, string GradeName, string TeacherName,
    string Status, string StatusDisplay, DateTimeOffset EnrolledAt, int? ApprovedBy, string? ApprovedByName, DateTimeOffset? RespondedAt, string? ResponseNote)
{
    public static EnrollmentWire Of(EnrollmentSummary row) => new(
        row.Id, row.StudentId, row.StudentName, row.StudentCode, row.CourseId, row.CourseName, row.GradeName, row.TeacherName,
        Wording.Snake(row.Status), Wording.Title(row.Status), row.EnrolledAt, row.ApprovedById, row.ApprovedByName, row.RespondedAt, row.ResponseNote);
}
