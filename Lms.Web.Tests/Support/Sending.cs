using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Lms.Web.Tests.Support;

/// <summary>Requests as integrators write them, answers as they read them.</summary>
public static class Sending
{
    /// <summary>A multipart form of texts; add files with <see cref="With"/>.</summary>
    public static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return form;
    }

    /// <summary>Adds a file.</summary>
    public static MultipartFormDataContent With(this MultipartFormDataContent form, string field, string fileName, byte[] content)
    {
        form.Add(new ByteArrayContent(content), field, fileName);
        return form;
    }

    /// <summary>Status and body in one line, for whole comparisons.</summary>
    public static async Task<(int Status, string Body)> Told(this Task<HttpResponseMessage> answer)
    {
        var message = await answer;
        return ((int)message.StatusCode, await message.Content.ReadAsStringAsync());
    }

    /// <summary>The JSON of an answer that must have this status.</summary>
    public static async Task<JsonNode> Json(this Task<HttpResponseMessage> answer, int status = 200)
    {
        var message = await answer;
        Assert.True((int)message.StatusCode == status, $"{(int)message.StatusCode} instead of {status}: {await message.Content.ReadAsStringAsync()}");
        return (await message.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>The keys of an object, in order.</summary>
    public static string Keys(this JsonNode? node) => string.Join(' ', node!.AsObject().Select(pair => pair.Key));
}
