using Lms.Domain.Sessions;

namespace Lms.Web.Doors;

/// <summary>Reads what a request tells of whoever sent it.</summary>
public static class Callers
{
    /// <summary>The client's own name for itself and its address.</summary>
    public static ClientTrace Trace(this HttpContext http) =>
        new(http.Request.Headers.UserAgent.ToString(), http.Connection.RemoteIpAddress?.ToString());
}
