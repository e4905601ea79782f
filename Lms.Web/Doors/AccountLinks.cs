using System.Globalization;
using Lms.Domain.Credentials;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Lms.Web.Doors;

/// <summary>
/// Addresses for mails: below <c>Site:Address</c> when that is set, else below the address that the request was sent to,
/// else (in background work) below the one the host listens at. Set it on a public site: a request's address is what
/// the sender of the request says it is.
/// </summary>
public sealed class AccountLinks : IAccountLinks
{
    private readonly string? configured;
    private readonly IHttpContextAccessor accessor;
    private readonly IServer server;

    /// <summary>Reads the setting, and warns when a public site lacks it.</summary>
    public AccountLinks(IConfiguration configuration, IHttpContextAccessor accessor, IServer server, IHostEnvironment environment, ILogger<AccountLinks> log)
    {
        configured = configuration["Site:Address"];
        this.accessor = accessor;
        this.server = server;
        if (string.IsNullOrEmpty(configured) && !environment.IsDevelopment())
            log.LogWarning("Site:Address is not set: links in mails follow the Host header of whoever asks for the mail");
    }

    /// <inheritdoc />
    public string ConfirmEmail(int userId, string token) => Link("account/confirm-email", userId, token);

    /// <inheritdoc />
    public string ResetPassword(int userId, string token) => Link("account/reset-password", userId, token);

    private string Link(string page, int userId, string token) => string.Create(
        CultureInfo.InvariantCulture, $"{Site().TrimEnd('/')}/{page}?user={userId}&token={Uri.EscapeDataString(token)}");

    private string Site()
    {
        if (!string.IsNullOrEmpty(configured))
            return configured;
        return accessor.HttpContext?.Request is { } request
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? throw new InvalidOperationException("Site:Address must be set.");
    }
}
