namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's courses (contract group 2).</summary>
internal static class Courses
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
