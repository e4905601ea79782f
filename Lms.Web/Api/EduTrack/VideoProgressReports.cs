namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's video watch progress (contract group 14).</summary>
internal static class VideoProgressReports
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
