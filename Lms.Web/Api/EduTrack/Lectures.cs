namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's lectures (contract group 4).</summary>
internal static class Lectures
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
