namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's grades, subjects, divisions, school types, governorates and areas (contract group 17).</summary>
internal static class EducationalStructure
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
