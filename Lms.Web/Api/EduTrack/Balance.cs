namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's student balance (contract group 15).</summary>
internal static class Balance
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
