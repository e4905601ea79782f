using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Videos;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's lectures (contract group 4).</summary>
internal static class Lectures
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("courses/{course_id:int}/lectures/", OfCourse).WithName("edutrack-2.7").Needs(Permission.ReadCourseLectures);
        api.MapGet("lectures/", List).WithName("edutrack-4.1").Needs(Permission.ReadContent);
        api.MapGet("lectures/{lecture_id:int}/", Detail).WithName("edutrack-4.2").Needs(Permission.ReadContent);
        api.MapGet("lectures/{lecture_id:int}/videos/", Videos).WithName("edutrack-4.3").Needs(Permission.ReadContent);
        api.MapPost("lectures/", Create).WithName("edutrack-4.4").Needs(Permission.ManageContent);
        api.MapPatch("lectures/{lecture_id:int}/", Update).WithName("edutrack-4.5").Needs(Permission.ManageContent);
        api.MapDelete("lectures/{lecture_id:int}/", Delete).WithName("edutrack-4.6").Needs(Permission.ManageContent);
    }

    private static async Task<IResult> OfCourse(int course_id, HttpContext http, ListCourseLectures verb, TimeProvider clock, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new CourseLectureFilter { TopicId = query.Row("topic") });
        var page = PageNumber.Of(http);
        var now = clock.Now();
        return page.Answer(await verb.Handle(http.Actor(), course_id, filter, page.Request, ct), row => CourseLectureWire.Of(row, now, http));
    }

    private static async Task<IResult> List(HttpContext http, ListLectures verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new LectureFilter { TopicId = query.Row("topic"), IsVisible = query.Flag("is_visible") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), row => LectureWire.Of(row, http));
    }

    private static async Task<IResult> Detail(int lecture_id, HttpContext http, GetLecture verb, CancellationToken ct) =>
        DrfJson.Ok(LectureDetailWire.Of(await verb.Handle(http.Actor(), lecture_id, ct), http));

    private static async Task<IResult> Videos(int lecture_id, HttpContext http, ListLectureVideos verb, CancellationToken ct) =>
        DrfJson.Ok((await verb.Handle(http.Actor(), lecture_id, ct)).Select(VideoWire.Of).ToList());

    private static async Task<IResult> Create(HttpContext http, CreateLecture verb, CancellationToken ct) =>
        DrfJson.Created(LectureDetailWire.Of(await verb.Handle(http.Actor(), await ReadLecture(http), ct), http));

    private static async Task<IResult> Update(int lecture_id, HttpContext http, UpdateLecture verb, CancellationToken ct) =>
        DrfJson.Ok(LectureDetailWire.Of(await verb.Handle(http.Actor(), lecture_id, await ReadLecture(http), ct), http));

    private static async Task<IResult> Delete(int lecture_id, HttpContext http, DeleteLecture verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), lecture_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<LectureDraft>> ReadLecture(HttpContext http) => http.ReadAsync(body => new LectureDraft
    {
        TopicId = body.Row("topic"),
        Name = body.Text("name"),
        Description = body.Text("description"),
        Price = body.Number("price"),
        Discount = body.Number("discount"),
        AvailableDays = body.Whole("available_days"),
        IsVisible = body.Flag("is_visible"),
        Picture = body.File("picture"),
        Order = body.Whole("order"),
    });
}
