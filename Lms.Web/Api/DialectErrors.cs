using Lms.Domain.Common;

namespace Lms.Web.Api;

/// <summary>Turns everything that goes wrong below it into the words of the dialect; pages pass untouched.</summary>
public sealed class DialectErrors(RequestDelegate next, Dialects dialects, ILogger<DialectErrors> log)
{
    /// <summary>Runs the rest of the pipeline and answers its refusals and faults.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (dialects.Of(http) is not { } dialect)
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (RefusedException refused) when (!http.Response.HasStarted)
        {
            await dialect.WriteAsync(http, refused.Refusal);
            return;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await dialect.WriteAsync(http, new Refusal(RefusalKind.Unreadable, "bad_request", bad.Message) { IsGeneral = true });
            return;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return; // the caller has gone; there is nobody to answer
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            log.LogError(fault, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            await dialect.WriteFaultAsync(http);
            return;
        }

        if (http.Response is { HasStarted: false, ContentLength: null, ContentType: null })
            await NameEmptyAnswerAsync(http, dialect);
    }

    /// <summary>The framework answers unknown paths and wrong methods with a bare status.</summary>
    private static Task NameEmptyAnswerAsync(HttpContext http, Dialect dialect) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => dialect.WriteAsync(http, GeneralRefusals.NotFound),
        StatusCodes.Status405MethodNotAllowed => dialect.WriteMethodNotAllowedAsync(http),
        _ => Task.CompletedTask,
    };
}
