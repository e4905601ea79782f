using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress' attendance of a video conference (contract 1.5); the id is the conference's.</summary>
internal static class Conferences
{
    private const int PageSize = 20;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("v3/admin/attempts/{id:int}/video-conference/", List).WithName("testpress-1.5").Needs(Permission.AdministerAttempts);

    private static async Task<IResult> List(int id, HttpContext http, ListAttendance verb, CancellationToken ct)
    {
        var said = new Complaints();
        var page = PerPage.Of(http, PageSize, said);
        var rows = await verb.Handle(http.Actor(), id, page.Request, ct);
        said.Refuse();
        return page.Answer(rows, AttendeeWire.Of);
    }
}

/// <summary>One attendee.</summary>
internal sealed record AttendeeWire(string Name, string Email, DateTimeOffset JoinTime, DateTimeOffset? LeaveTime, int? Duration)
{
    public static AttendeeWire Of(AttendanceSummary row) => new(row.Name, row.Email, row.JoinedAt, row.LeftAt, row.Seconds);
}
