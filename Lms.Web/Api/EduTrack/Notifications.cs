namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's notifications (contract group 12).</summary>
internal static class Notifications
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
