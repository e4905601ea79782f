namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's purchases (contract group 7).</summary>
internal static class Purchases
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
