using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <summary>Reads requests late and whole: nothing is bound by the framework, so nothing is refused before 401, 403 and 404.</summary>
public static class DrfRequest
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    /// <summary>Reads the body into a draft. A body that is none refuses when the verb opens the input.</summary>
    public static async Task<Input<T>> ReadAsync<T>(this HttpContext http, Func<DrfBody, T> read)
    {
        var type = http.Request.ContentType;
        if (http.Request.HasFormContentType)
        {
            try
            {
                return Draft(DrfBody.Of(await http.Request.ReadFormAsync(http.RequestAborted)), read);
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException) // malformed, or cut short
            {
                return Input<T>.Unreadable(Unreadable("parse_error", $"Multipart form parse error - {broken.Message}"));
            }
        }

        if (string.IsNullOrEmpty(type) && http.Request.ContentLength is null or 0)
            return Draft(DrfBody.Of(EmptyObject), read);
        if (!http.Request.HasJsonContentType())
            return Input<T>.Unreadable(new Refusal(RefusalKind.UnsupportedMedia, "unsupported_media_type", $"Unsupported media type \"{type}\" in request.") { IsGeneral = true });

        try
        {
            if (http.Request.ContentLength is 0)
                return Draft(DrfBody.Of(EmptyObject), read);
            var bytes = await BytesAsync(http);
            if (!Utf8.IsValid(bytes.Span))
                return Input<T>.Unreadable(Unreadable("parse_error", "JSON parse error - 'utf-8' codec can't decode the body."));
            using var document = JsonDocument.Parse(bytes, Strict);
            if (!DrfSurrogates.NamesAreText(bytes.Span))
                return Input<T>.Unreadable(Unreadable("parse_error", "JSON parse error - a key holds half a character."));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return Draft(DrfBody.Of(document.RootElement.Clone()), read);
            var said = new Complaints();
            said.Add(Complaints.Whole, "invalid", $"Invalid data. Expected a dictionary, but got {new DrfRaw(document.RootElement, null).PythonType}.");
            return Input<T>.Read(read(DrfBody.Of(EmptyObject)), said);
        }
        catch (JsonException broken)
        {
            return Input<T>.Unreadable(Unreadable("parse_error", $"JSON parse error - {broken.Message}"));
        }
    }

    /// <summary>The body without a byte order mark. Bytes inside strings are checked by no JSON reader before they are asked for.</summary>
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        ReadOnlyMemory<byte> bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    /// <summary>Reads the query string into a list's filter.</summary>
    public static Input<T> ReadQuery<T>(this HttpContext http, Func<DrfQuery, T> read)
    {
        var query = new DrfQuery(http.Request.Query);
        return Input<T>.Read(read(query), query.Said);
    }

    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement;

    private static Input<T> Draft<T>(DrfBody body, Func<DrfBody, T> read) => Input<T>.Read(read(body), body.Said);

    private static Refusal Unreadable(string code, string sentence) => new(RefusalKind.Unreadable, code, sentence) { IsGeneral = true };
}
