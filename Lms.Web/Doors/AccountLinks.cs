using System.Globalization;
using Lms.Domain.Credentials;

namespace Lms.Web.Doors;

/// <summary>
/// Addresses for mails: below <c>Site:Address</c> when that is set, else below the address that the request was sent to.
/// </summary>
public sealed class AccountLinks(IConfiguration configuration, IHttpContextAccessor accessor) : IAccountLinks
{
    /// <inheritdoc />
    public string ConfirmEmail(int userId, string token) => Link("account/confirm-email", userId, token);

    /// <inheritdoc />
    public string ResetPassword(int userId, string token) => Link("account/reset-password", userId, token);

    private string Link(string page, int userId, string token) => string.Create(
        CultureInfo.InvariantCulture, $"{Site().TrimEnd('/')}/{page}?user={userId}&token={Uri.EscapeDataString(token)}");

    private string Site()
    {
        if (configuration["Site:Address"] is { Length: > 0 } address)
            return address;
        return accessor.HttpContext?.Request is { } request
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : throw new InvalidOperationException("Site:Address must be set for mails that no request asks for.");
    }
}
