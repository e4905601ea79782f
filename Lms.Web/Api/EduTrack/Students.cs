namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's students, for the site owner (contract group 16).</summary>
internal static class Students
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
