using System.Diagnostics;
using Lms.Web.Doors;

namespace Lms.Web.Operations;

/// <summary>One log line and one measurement for every request that was answered.</summary>
public sealed class RequestJournal(RequestDelegate next, RequestMeter meter, ILogger<RequestJournal> log)
{
    /// <summary>Runs the rest of the pipeline and writes down what came of it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        // Routing has run already; an error page that is run instead later would hide the route that failed.
        var route = RouteLabel.Of(http);
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            throw;
        }
        catch (Exception) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            throw;
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            meter.Answered(http, route, took);
            log.Log(
                route.IsRoutine ? LogLevel.Debug : LogLevel.Information,
                "{Method} {Path} answered {Status} in {Milliseconds} ms for {Route}, user {UserId}",
                http.Request.Method, http.Request.Path.Value, http.Response.StatusCode, Math.Round(took.TotalMilliseconds, 1), route.Endpoint, http.User.UserId());
        }
    }
}
