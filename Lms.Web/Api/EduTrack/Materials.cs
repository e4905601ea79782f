namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's study materials (contract group 11).</summary>
internal static class Materials
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
