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
        api.MapGet("enrollments/pending/", Pending).WithName("edutrack-6.1").Needs(Permission.AnswerEnrollments);
        api.MapMethods("enrollments/{enrollment_id:int}/approve/", Answering, Approve).WithName("edutrack-6.2").Needs(Permission.AnswerEnrollments);
        api.MapMethods("enrollments/{enrollment_id:int}/reject/", Answering, Reject).WithName("edutrack-6.3").Needs(Permission.AnswerEnrollments);
        api.MapPost("enrollments/", Ask).WithName("edutrack-6.4").Needs(Permission.RequestEnrollment);
        api.MapGet("enrollments/my_enrollments/", Mine).WithName("edutrack-6.5").Needs(Permission.ReadOwnEnrollments);
        api.MapGet("enrollments/", List).WithName("edutrack-6.6").Needs(Permission.ReadEnrollments);
    }

    /// <summary>The documents do not name the method; clients use either.</summary>
    private static readonly string[] Answering = ["POST", "PATCH"];

    private static async Task<IResult> Pending(HttpContext http, ListPendingEnrollments verb, CancellationToken ct) =>
        DrfJson.Ok((await verb.Handle(http.Actor(), ct)).Select(EnrollmentWire.Of));

    private static async Task<IResult> Approve(int enrollment_id, HttpContext http, ApproveEnrollment verb, CancellationToken ct) =>
        DrfJson.Ok(AnsweredEnrollmentWire.Of(await verb.Handle(http.Actor(), enrollment_id, await ReadResponse(http), ct)));

    private static async Task<IResult> Reject(int enrollment_id, HttpContext http, RejectEnrollment verb, CancellationToken ct) =>
        DrfJson.Ok(AnsweredEnrollmentWire.Of(await verb.Handle(http.Actor(), enrollment_id, await ReadResponse(http), ct)));

    private static async Task<IResult> Ask(HttpContext http, RequestEnrollment verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new EnrollmentDraft { CourseId = body.Row("course") });
        return DrfJson.Created(EnrollmentWire.Of(await verb.Handle(http.Actor(), draft, ct)));
    }

    private static async Task<IResult> Mine(HttpContext http, ListMyEnrollments verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new EnrollmentFilter { Status = query.Choice<EnrollmentStatus>("status"), CourseId = query.Row("course") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), EnrollmentWire.Of);
    }

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

/// <summary>The answer to approve and reject, which documents fewer keys.</summary>
internal sealed record AnsweredEnrollmentWire(
    int Id, int Student, string StudentName, int Course, string CourseName,
    string Status, int? ApprovedBy, string? ApprovedByName, DateTimeOffset? RespondedAt, string? ResponseNote)
{
    public static AnsweredEnrollmentWire Of(EnrollmentSummary row) => new(
        row.Id, row.StudentId, row.StudentName, row.CourseId, row.CourseName,
        Wording.Snake(row.Status), row.ApprovedById, row.ApprovedByName, row.RespondedAt, row.ResponseNote);
}
