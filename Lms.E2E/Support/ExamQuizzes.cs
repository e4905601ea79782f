using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.E2E.Support;

/// <summary>Quizzes written for a journey.</summary>
public static class ExamQuizzes
{
    /// <summary>teacher1 writes a quiz of four questions, beside a lecture that the learner has bought.</summary>
    /// <returns>The quiz's id.</returns>
    public static async Task<int> WriteQuizAsync(this Site site, string learner, string title, TimeSpan? closesAfter = null, int minutes = 30)
    {
        using var reader = await site.EduTrackAsync(learner);
        using var teacher = await site.EduTrackAsync("teacher1");
        var check = (await reader.GetFromJsonAsync<JsonElement>("/api/quizzes/?search=Quick")).GetProperty("results").EnumerateArray().First();
        var questions = (await teacher.GetFromJsonAsync<JsonElement>(string.Create(CultureInfo.InvariantCulture, $"/api/quizzes/{check.GetProperty("id").GetInt32()}/"))).GetProperty("questions").EnumerateArray()
            .Select(row => row.GetProperty("question")).Where(row => row.GetProperty("question_type").GetString() != "written").Select(row => row.GetProperty("id").GetInt32()).Take(4).ToArray();
        DateTimeOffset? closes = closesAfter is { } after ? TimeProvider.System.GetUtcNow() + after : null;
        using var made = await teacher.PostAsJsonAsync("/api/quizzes/", new { lecture = check.GetProperty("lecture").GetInt32(), title, questions, is_published = true, settings = new { timer_minutes = minutes, close_date = closes } });
        var body = await made.Content.ReadAsStringAsync();
        Assert.True(made.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt32();
    }
}
