using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lms.Web.Tests.Support;

/// <summary>
/// A real HTTP server that speaks as much S3 as the product uses: PUT, GET with one open range, DELETE and listing, path
/// style. It refuses requests that are not signed by the one key it knows or whose body is not the one that was signed.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "lms-files";
    public const string AccessKey = "TESTKEY";

    private const int PageSize = 3;

    private readonly WebApplication app;

    private S3Server(WebApplication app) => this.app = app;

    /// <summary>Everything stored, by key.</summary>
    public ConcurrentDictionary<string, (byte[] Content, DateTimeOffset At)> Objects { get; } = new();

    /// <summary>Method and Range header of each request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new(app.Urls.Single());

    public static async Task<S3Server> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new S3Server(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Requests.Enqueue($"{http.Request.Method} {http.Request.Headers.Range}".Trim());
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (!IsSigned(http.Request, body.ToArray()))
        {
            await RefuseAsync(http, 403, "SignatureDoesNotMatch");
            return;
        }

        var path = http.Request.Path.Value!.TrimStart('/').Split('/', 2);
        var key = path.Length == 2 ? path[1] : string.Empty;
        if (path[0] != Bucket)
            await RefuseAsync(http, 404, "NoSuchBucket");
        else if (key.Length == 0)
            await ListAsync(http);
        else
            await AnswerAsync(http, key, body.ToArray());
    }

    private async Task AnswerAsync(HttpContext http, string key, byte[] sent)
    {
        switch (http.Request.Method)
        {
            case "PUT":
                Objects[key] = (sent, DateTimeOffset.UtcNow);
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            case "GET" when Objects.TryGetValue(key, out var found):
                var from = http.Request.Headers.Range.ToString() is ['b', 'y', 't', 'e', 's', '=', .. var range] ? int.Parse(range.TrimEnd('-'), CultureInfo.InvariantCulture) : 0;
                http.Response.StatusCode = from > 0 ? 206 : 200;
                http.Response.ContentLength = found.Content.Length - from;
                await http.Response.Body.WriteAsync(found.Content.AsMemory(from));
                break;
            default:
                await RefuseAsync(http, 404, "NoSuchKey");
                break;
        }
    }

    private Task ListAsync(HttpContext http)
    {
        var after = http.Request.Query["continuation-token"].ToString();
        var rest = Objects.Where(pair => pair.Key.StartsWith(http.Request.Query["prefix"].ToString(), StringComparison.Ordinal) && string.CompareOrdinal(pair.Key, after) > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var answer = new StringBuilder($"<ListBucketResult><Name>{Bucket}</Name><IsTruncated>{(rest.Count > PageSize ? "true" : "false")}</IsTruncated>");
        if (rest.Count > PageSize)
            answer.Append(CultureInfo.InvariantCulture, $"<NextContinuationToken>{rest[PageSize - 1].Key}</NextContinuationToken>");
        foreach (var (key, stored) in rest.Take(PageSize))
            answer.Append(CultureInfo.InvariantCulture, $"<Contents><Key>{key}</Key><LastModified>{stored.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}</LastModified><Size>{stored.Content.Length}</Size></Contents>");
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(answer.Append("</ListBucketResult>").ToString());
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var signature = request.Headers.Authorization.ToString();
        var hash = request.Headers["x-amz-content-sha256"].ToString();
        return signature.StartsWith($"AWS4-HMAC-SHA256 Credential={AccessKey}/", StringComparison.Ordinal)
            && signature.Contains("Signature=", StringComparison.Ordinal)
            && hash == Convert.ToHexStringLower(SHA256.HashData(body));
    }

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }
}
