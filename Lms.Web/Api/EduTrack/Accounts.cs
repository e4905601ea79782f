namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's sign-in, registration, own profile and password (contract groups 0 and 13).</summary>
internal static class Accounts
{
    public static void Map(RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
    }
}
