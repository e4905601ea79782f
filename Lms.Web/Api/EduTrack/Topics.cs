namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's topics (contract group 3).</summary>
internal static class Topics
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
