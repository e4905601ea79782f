using System.Globalization;
using System.Security.Claims;

namespace Lms.Web.Doors;

/// <summary>Reads our claims; tokens and sign-in cookies carry the same ones.</summary>
public static class Claims
{
    /// <summary>The claim type of the security stamp, as Identity's cookie names it.</summary>
    public const string Stamp = "AspNet.Identity.SecurityStamp";

    /// <summary>The claim type of the session's id.</summary>
    public const string Session = "sid";

    /// <summary>The account's id, or null when nobody is signed in.</summary>
    public static int? UserId(this ClaimsPrincipal person) =>
        int.TryParse(person.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? person.FindFirst("sub")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The security stamp at the time of sign-in, when the credential carries one.</summary>
    public static string? SecurityStamp(this ClaimsPrincipal person) => person.FindFirst(Stamp)?.Value;

    /// <summary>The session the credential belongs to, when it names one.</summary>
    public static Guid? SessionId(this ClaimsPrincipal person) => Guid.TryParse(person.FindFirst(Session)?.Value, out var id) ? id : null;
}
