using System.Globalization;
using Lms.Domain.Files;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Lms.Web.Doors;

/// <summary>
/// Hands a stored file out, piece by piece as the caller takes it, never as a whole in memory. Understands HEAD, one
/// byte range, <c>If-None-Match</c> and <c>If-Range</c>; stored files never change, so their id is their entity tag.
/// </summary>
public sealed class FileAnswer : IResult
{
    private const int BufferSize = 64 * 1024;

    private readonly FileDetail file;
    private readonly IFiles files;
    private readonly bool isPublic;
    private readonly bool isSaved;

    private FileAnswer(FileDetail file, IFiles files, bool isPublic, bool isSaved)
    {
        this.file = file;
        this.files = files;
        this.isPublic = isPublic;
        this.isSaved = isSaved;
    }

    private EntityTagHeaderValue Tag => new($"\"{file.Id:N}\"");

    /// <summary>A picture to be shown where it is linked; anybody may keep a copy for a year.</summary>
    public static IResult Shown(FileDetail file, IFiles files) => new FileAnswer(file, files, isPublic: true, isSaved: false);

    /// <summary>A picture to be shown to the caller alone; each further request is decided anew.</summary>
    public static IResult ShownTo(FileDetail file, IFiles files) => new FileAnswer(file, files, isPublic: false, isSaved: false);

    /// <summary>A file to be saved under its original name, for the caller alone; each further request is decided anew.</summary>
    public static IResult Download(FileDetail file, IFiles files) => new FileAnswer(file, files, isPublic: false, isSaved: true);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Describe(httpContext.Response);
        var asked = httpContext.Request.GetTypedHeaders();
        if (asked.IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (RangeOf(asked) is not { } range)
            await SendAsync(httpContext, 0, file.Length);
        else if (Within(range) is { Length: > 0 } part)
            await SendPartAsync(httpContext, part.From, part.Length);
        else
            RefuseRange(httpContext.Response);
    }

    private void Describe(HttpResponse response)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = Tag;
        headers.LastModified = file.CreatedAt.AddTicks(-(file.CreatedAt.Ticks % TimeSpan.TicksPerSecond));
        headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
        response.Headers.AcceptRanges = "bytes";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = isPublic ? "public, max-age=31536000, immutable" : "private, no-cache";
        if (!isSaved)
            return;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition;
    }

    /// <summary>The one range asked for; null when there is none, when there are several, or when the caller's copy is of another file.</summary>
    private RangeItemHeaderValue? RangeOf(RequestHeaders asked)
    {
        if (asked.Range is not { Ranges.Count: 1 } range || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return null;
        return asked.IfRange is null || asked.IfRange.EntityTag?.Compare(Tag, useStrongComparison: true) == true ? range.Ranges.Single() : null;
    }

    private (long From, long Length) Within(RangeItemHeaderValue range)
    {
        var from = range.From ?? Math.Max(file.Length - range.To!.Value, 0);
        var to = range.From is null ? file.Length - 1 : Math.Min(range.To ?? long.MaxValue, file.Length - 1);
        return (from, to - from + 1);
    }

    private Task SendPartAsync(HttpContext http, long from, long length)
    {
        http.Response.StatusCode = StatusCodes.Status206PartialContent;
        http.Response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(from, from + length - 1, file.Length);
        return SendAsync(http, from, length);
    }

    private void RefuseRange(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
        response.ContentLength = 0;
        response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{file.Length}");
    }

    private async Task SendAsync(HttpContext http, long from, long length)
    {
        http.Response.ContentLength = length;
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await using var content = await files.OpenAsync(file.Id, from, http.RequestAborted)
            ?? throw new FileNotFoundException($"The bytes of stored file {file.Id} are missing.");
        var buffer = new byte[BufferSize];
        while (length > 0)
        {
            var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)), http.RequestAborted);
            if (read == 0)
                throw new EndOfStreamException($"Stored file {file.Id} ends {length} bytes early.");
            await http.Response.Body.WriteAsync(buffer.AsMemory(0, read), http.RequestAborted);
            length -= read;
        }
    }
}
