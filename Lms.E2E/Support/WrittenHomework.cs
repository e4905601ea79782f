using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.E2E.Support;

/// <summary>Homework written for a journey.</summary>
public static class WrittenHomework
{
    /// <summary>teacher1 sets one written question as homework, beside a lecture that the learner has bought.</summary>
    /// <returns>The homework's id.</returns>
    public static async Task<int> SetHomeworkAsync(this Site site, string learner, string title)
    {
        using var reader = await site.EduTrackAsync(learner);
        using var teacher = await site.EduTrackAsync("teacher1");
        var lecture = (await ResultsAsync(reader, "/api/quizzes/?search=Quick"))[0].GetProperty("lecture").GetInt32();
        var question = (await ResultsAsync(teacher, "/api/questions/?question_type=written"))[0].GetProperty("id").GetInt32();
        using var made = await teacher.PostAsJsonAsync("/api/homeworks/", new { lecture, title, is_published = true, questions = new[] { question } });
        var body = await made.Content.ReadAsStringAsync();
        Assert.True(made.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt32();
    }

    /// <summary>The address of a homework's page for a student.</summary>
    public static string PageOf(int homework) => string.Create(CultureInfo.InvariantCulture, $"/student/homeworks/{homework}");

    private static async Task<JsonElement> ResultsAsync(HttpClient who, string address) => (await who.GetFromJsonAsync<JsonElement>(address)).GetProperty("results");
}
