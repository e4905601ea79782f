namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's assistants (contract group 1).</summary>
internal static class Assistants
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
