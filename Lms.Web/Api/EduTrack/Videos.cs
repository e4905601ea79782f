namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's videos (contract group 5).</summary>
internal static class Videos
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
