using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Videos;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's videos (contract group 5).</summary>
internal static class Videos
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("videos/", List).WithName("edutrack-5.1").Needs(Permission.ReadContent);
        api.MapGet("videos/{video_id:int}/", Detail).WithName("edutrack-5.2").Needs(Permission.ReadContent);
        api.MapPost("videos/", Create).WithName("edutrack-5.3").Needs(Permission.ManageContent);
        api.MapPatch("videos/{video_id:int}/", Update).WithName("edutrack-5.4").Needs(Permission.ManageContent);
        api.MapDelete("videos/{video_id:int}/", Delete).WithName("edutrack-5.5").Needs(Permission.ManageContent);
    }

    private static async Task<IResult> List(HttpContext http, ListVideos verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new VideoFilter
        {
            LectureId = query.Row("lecture"),
            Platform = query.Choice<VideoPlatform>("platform"),
            IsActive = query.Flag("is_active"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), VideoWire.Of);
    }

    private static async Task<IResult> Detail(int video_id, HttpContext http, GetVideo verb, CancellationToken ct) =>
        DrfJson.Ok(VideoWire.Of(await verb.Handle(http.Actor(), video_id, ct)));

    private static async Task<IResult> Create(HttpContext http, CreateVideo verb, CancellationToken ct) =>
        DrfJson.Created(VideoWire.Of(await verb.Handle(http.Actor(), await ReadVideo(http), ct)));

    private static async Task<IResult> Update(int video_id, HttpContext http, UpdateVideo verb, CancellationToken ct) =>
        DrfJson.Ok(VideoWire.Of(await verb.Handle(http.Actor(), video_id, await ReadVideo(http), ct)));

    private static async Task<IResult> Delete(int video_id, HttpContext http, DeleteVideo verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), video_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<VideoDraft>> ReadVideo(HttpContext http) => http.ReadAsync(body => new VideoDraft
    {
        LectureId = body.Row("lecture"),
        Name = body.Text("name"),
        Platform = body.Text("platform"),
        VideoUrl = body.Text("video_url"),
        Order = body.Whole("order"),
        DurationMinutes = body.Whole("duration_minutes"),
        IsActive = body.Flag("is_active"),
    });
}

/// <summary>A video as EduTrack writes it.</summary>
internal sealed record VideoWire(
    int Id, int Lecture, string Name, string Platform, string PlatformDisplay, string VideoUrl, int Order, int? DurationMinutes, string? DurationDisplay,
    bool IsActive, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static VideoWire Of(VideoSummary row) => new(
        row.Id, row.LectureId, row.Name, Wording.Snake(row.Platform), Display(row.Platform), row.VideoUrl, row.Order, row.DurationMinutes, Display(row.DurationMinutes),
        row.IsActive, row.CreatedAt, row.UpdatedAt);

    private static string Display(VideoPlatform platform) => platform switch
    {
        VideoPlatform.YouTube => "YouTube",
        VideoPlatform.BunnyStream => "Bunny Stream",
        _ => "VdoCipher",
    };

    /// <summary><c>45 min</c>, <c>1 h</c>, <c>1 h 5 min</c>.</summary>
    private static string? Display(int? minutes) => minutes switch
    {
        null => null,
        < 60 => $"{minutes} min",
        _ when minutes % 60 == 0 => $"{minutes / 60} h",
        _ => $"{minutes / 60} h {minutes % 60} min",
    };
}
