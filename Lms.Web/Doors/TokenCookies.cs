namespace Lms.Web.Doors;

/// <summary>The cookies in which EduTrack's clients carry their tokens.</summary>
public static class TokenCookies
{
    /// <summary>The access token; thirty minutes.</summary>
    public const string Access = "access_token";

    /// <summary>The refresh token; seven days.</summary>
    public const string Refresh = "refresh_token";
}
