namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's recharge codes (contract group 15).</summary>
internal static class RechargeCodes
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
