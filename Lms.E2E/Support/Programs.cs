using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.E2E.Support;

/// <summary>Programs that act for an account, each as its dialect lets it.</summary>
internal static class Programs
{
    /// <summary>An integration with EduTrack, which the progress API takes as well.</summary>
    public static async Task<HttpClient> EduTrackAsync(this Site site, string username)
    {
        var client = new HttpClient { BaseAddress = site.Product.Address };
        using var signedIn = await client.PostAsJsonAsync("/api/accounts/login/", new { username, password = Site.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("access_token=", StringComparison.Ordinal));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cookie["access_token=".Length..].Split(';')[0]);
        return client;
    }

    /// <summary>An integration with Testpress.</summary>
    public static async Task<HttpClient> TestpressAsync(this Site site, string username)
    {
        var client = new HttpClient { BaseAddress = site.Product.Address };
        var token = await client.DoAsync("/api/v2.5/auth-token/", new { username, password = Site.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("JWT", token.GetProperty("token").GetString());
        return client;
    }

    /// <summary>Posts, and reads what came of it.</summary>
    public static async Task<JsonElement> DoAsync(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
