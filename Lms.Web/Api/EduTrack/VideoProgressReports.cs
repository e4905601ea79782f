using Lms.Domain.Access;
using Lms.Domain.Progress;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's watch progress (contract group 14).</summary>
internal static class VideoProgressReports
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("videos/{video_id:int}/progress/", Report).WithName("edutrack-14.1").Needs(Permission.ReportProgress);
        api.MapGet("videos/{video_id:int}/progress/", Mine).WithName("edutrack-14.2").Needs(Permission.ReportProgress);
        api.MapGet("video_progress/", List).WithName("edutrack-14.3").Needs(Permission.ReadProgress);
    }

    private static async Task<IResult> Report(int video_id, HttpContext http, ReportVideoProgress verb, CancellationToken ct)
    {
        var report = await http.ReadAsync(body => new VideoReport
        {
            PositionSeconds = body.Whole("position_seconds"),
            WatchedSeconds = body.Whole("watched_seconds"),
            DurationSeconds = body.Whole("duration_seconds"),
        });
        return DrfJson.Ok(VideoProgressWire.Of(await verb.Handle(http.Actor(), video_id, report, ct)));
    }

    private static async Task<IResult> Mine(int video_id, HttpContext http, GetVideoProgress verb, CancellationToken ct) =>
        DrfJson.Ok(VideoProgressWire.Of(await verb.Handle(http.Actor(), video_id, ct)));

    private static async Task<IResult> List(HttpContext http, ListVideoProgress verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new VideoProgressFilter
        {
            LectureId = query.Row("lecture"),
            VideoId = query.Row("video"),
            StudentId = query.Row("student"),
            IsCompleted = query.Flag("is_completed"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), VideoProgressWire.Of);
    }
}

/// <summary>Watch progress as EduTrack writes it.</summary>
internal sealed record VideoProgressWire(
    int? Id, int Video, string VideoName, int Lecture, int Student, string StudentName, int PositionSeconds, int WatchedSeconds, int PercentWatched,
    bool IsCompleted, DateTimeOffset? LastWatchedAt, DateTimeOffset? CompletedAt)
{
    public static VideoProgressWire Of(VideoProgressSummary row) => new(
        row.Id, row.VideoId, row.VideoName, row.LectureId, row.StudentId, row.StudentName, row.PositionSeconds, row.WatchedSeconds, row.PercentWatched,
        row.IsCompleted, row.LastWatchedAt, row.CompletedAt);
}
