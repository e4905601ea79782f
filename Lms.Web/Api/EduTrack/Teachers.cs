using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Domain.Structure;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's teachers, for the site owner (contract group 16).</summary>
internal static class Teachers
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("accounts/teachers/", List).WithName("edutrack-16.1").Needs(Permission.ManageTeachers);
        api.MapGet("accounts/teachers/{teacher_id:int}/", Detail).WithName("edutrack-16.2").Needs(Permission.ManageTeachers);
        api.MapPost("accounts/teachers/", Create).WithName("edutrack-16.3").Needs(Permission.ManageTeachers);
        api.MapPatch("accounts/teachers/{teacher_id:int}/", Update).WithName("edutrack-16.4").Needs(Permission.ManageTeachers);
    }

    private static async Task<IResult> List(HttpContext http, ListTeachers verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new TeacherFilter { IsActive = query.Flag("is_active"), SubjectId = query.Row("subject"), GradeId = query.Row("grades") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), row => TeacherWire.Of(row, http));
    }

    private static async Task<IResult> Detail(int teacher_id, HttpContext http, GetTeacher verb, CancellationToken ct) =>
        DrfJson.Ok(TeacherWire.Of(await verb.Handle(http.Actor(), teacher_id, ct), http));

    private static async Task<IResult> Create(HttpContext http, CreateTeacher verb, CancellationToken ct) =>
        DrfJson.Created(TeacherWire.Of(await verb.Handle(http.Actor(), await http.ReadAsync(ReadDraft), ct), http));

    private static async Task<IResult> Update(int teacher_id, HttpContext http, UpdateTeacher verb, CancellationToken ct) =>
        DrfJson.Ok(TeacherWire.Of(await verb.Handle(http.Actor(), teacher_id, await http.ReadAsync(ReadDraft), ct), http));

    private static TeacherDraft ReadDraft(DrfBody body) => new()
    {
        Person = Assistants.ReadPerson(body),
        SecondaryPhone = body.Text("secondary_phone"),
        Biography = body.Text("biography"),
        Facebook = body.Text("facebook"),
        SubjectId = body.Row("subject_id"),
        GradeIds = body.Rows("grade_ids"),
        VideoSecurityId = body.Row("video_security_id"),
    };
}

/// <summary>A teacher as EduTrack writes it.</summary>
internal sealed record TeacherWire(
    int Id, int UserId, string Username, string Name, string Phone, string? SecondaryPhone, string Gmail, string Gender, string? ProfilePicture,
    string? Biography, string? Facebook, SubjectWire? SubjectDetail, IReadOnlyList<NamedRow> GradesDetail, VideoSecuritySummary? VideoSecurityDetail,
    bool IsActive, DateTimeOffset CreatedAt, int? SubjectId, IReadOnlyList<int> GradeIds, int? VideoSecurityId)
{
    public static TeacherWire Of(TeacherSummary row, HttpContext http) => new(
        row.Id, row.UserId, row.Username, row.Name, row.Phone, row.SecondaryPhone, row.Email, Wording.Snake(row.Gender), http.MediaLink(row.PictureId),
        row.Biography, row.Facebook, row.Subject is null ? null : SubjectWire.Of(row.Subject), row.Grades, row.VideoSecurity,
        row.IsActive, row.CreatedAt, row.SubjectId, [.. row.Grades.Select(grade => grade.Id)], row.VideoSecurity?.Id);
}
