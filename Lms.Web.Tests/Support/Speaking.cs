using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.Web.Tests.Support;

/// <summary>An answer, read whole.</summary>
public sealed record Answer(HttpStatusCode Status, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The names of the body's keys, in the order sent.</summary>
    public IEnumerable<string> Keys => Json.EnumerateObject().Select(key => key.Name);

    /// <summary>Status and body are exactly these.</summary>
    public void Is(HttpStatusCode status, string body)
    {
        Assert.Equal(body, Body);
        Assert.Equal(status, Status);
    }

    /// <summary>The status is this; the body is shown when it is not.</summary>
    public Answer Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"Expected {status}, got {Status}: {Body}");
        return this;
    }
}

/// <summary>Short ways to ask over HTTP and to read what came.</summary>
public static class Speaking
{
    public static async Task<Answer> Get(this HttpClient client, string path) => await Read(await client.GetAsync(path));

    public static async Task<Answer> Post(this HttpClient client, string path, object? body = null) =>
        await Read(await client.PostAsync(path, body is null ? null : JsonContent.Create(body)));

    public static async Task<Answer> Patch(this HttpClient client, string path, object? body = null) =>
        await Read(await client.PatchAsync(path, body is null ? null : JsonContent.Create(body)));

    public static async Task<Answer> Delete(this HttpClient client, string path) => await Read(await client.DeleteAsync(path));

    /// <summary>Sends a form as a browser does: fields, and at most one file.</summary>
    public static async Task<Answer> Form(
        this HttpClient client, HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>> fields, (string Field, string Name, byte[] Content)? file = null)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (file is { } upload)
            form.Add(new ByteArrayContent(upload.Content), upload.Field, upload.Name);
        using var request = new HttpRequestMessage(method, path) { Content = form };
        return await Read(await client.SendAsync(request));
    }

    private static async Task<Answer> Read(HttpResponseMessage message)
    {
        using (message)
            return new Answer(message.StatusCode, await message.Content.ReadAsStringAsync());
    }
}
