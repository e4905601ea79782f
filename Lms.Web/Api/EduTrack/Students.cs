using Lms.Domain.Access;
using Lms.Domain.Students;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's students, for the site owner (contract group 16).</summary>
internal static class Students
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("accounts/students/", List).WithName("edutrack-16.5").Needs(Permission.ManageStudents);
        api.MapPatch("accounts/students/{student_id:int}/", Update).WithName("edutrack-16.6").Needs(Permission.ManageStudents);
    }

    private static async Task<IResult> List(HttpContext http, ListStudents verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new StudentFilter { IsActive = query.Flag("is_active"), GradeId = query.Row("grade"), GovernorateId = query.Row("governorate") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), StudentWire.Of);
    }

    private static async Task<IResult> Update(int student_id, HttpContext http, UpdateStudentStanding verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new StudentStandingDraft { IsActive = body.Flag("is_active"), Status = body.Text("status") });
        return DrfJson.Ok(StudentWire.Of(await verb.Handle(http.Actor(), student_id, draft, ct)));
    }
}
