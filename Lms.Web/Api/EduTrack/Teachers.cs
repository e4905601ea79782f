namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's teachers, for the site owner (contract group 16).</summary>
internal static class Teachers
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
