using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Reads;

/// <summary>One request, as somebody sends it.</summary>
internal sealed record Read(string Name, Func<Task<HttpResponseMessage>> SendAsync);

/// <summary>The people who read, each signed in, and what they read: the lists and single things of the demo world that clients ask for most.</summary>
internal sealed class Readers
{
    private const string Password = "Lms!2026demo";

    /// <summary>The first course of the demo world, as the progress API names it.</summary>
    private const string DemoCourse = "11111111-1111-4111-8111-000000000101";

    private readonly List<Read> all = [];

    private Readers()
    {
    }

    public IReadOnlyList<Read> All => all;

    public static async Task<Readers> OpenAsync(Plan plan)
    {
        var readers = new Readers();
        var teacher = await SignInAsync(plan, "teacher1");
        var student = await SignInAsync(plan, "student1");
        var owner = await SignInAsync(plan, "siteowner");
        var course = await FirstAsync(teacher, "/api/courses/my_courses/?search=Algebra");
        var quiz = await FirstAsync(student, "/api/quizzes/?search=Midterm");
        var question = await FirstAsync(teacher, "/api/questions/?question_type=mcq_single");
        var attempt = await FirstAsync(owner, "/api/v2.5/admin/attempts/?state=completed");

        readers.Add("own profile", student, "/api/accounts/profile/me/");
        readers.Add("unread notifications", student, "/api/notifications/unread_count/");
        readers.Add("notifications", student, "/api/notifications/");
        readers.Add("courses", student, "/api/courses/");
        readers.Add("one course", student, $"/api/courses/{course}/");
        readers.Add("lectures of a course", student, $"/api/courses/{course}/lectures/");
        readers.Add("own purchases", student, "/api/purchases/my_purchases/");
        readers.Add("balance", student, "/api/balance/");
        readers.Add("own attempts at a quiz", student, $"/api/quizzes/{quiz}/my_attempts/");
        readers.Add("enrollments", teacher, "/api/enrollments/");
        readers.Add("questions", teacher, "/api/questions/");
        readers.Add("questions, search", teacher, "/api/questions/?search=equation&ordering=-points");
        readers.Add("one question", teacher, $"/api/questions/{question}/");
        readers.Add("quizzes", teacher, "/api/quizzes/");
        readers.Add("submissions of a quiz", teacher, $"/api/quizzes/{quiz}/submissions/");
        readers.Add("topics", teacher, "/api/topics/");
        readers.Add("videos", teacher, "/api/videos/");
        readers.Add("homework", teacher, "/api/homeworks/");
        readers.Add("materials", teacher, "/api/materials/");
        readers.Add("purchases", teacher, "/api/purchases/");
        readers.Add("progress of videos", teacher, "/api/video_progress/");
        readers.Add("students", owner, "/api/accounts/students/");
        readers.Add("grades", student, "/api/grades/");
        readers.Add("attempts (Testpress)", owner, "/api/v2.5/admin/attempts/");
        readers.Add("one attempt (Testpress)", owner, $"/api/v2.5/admin/attempts/{attempt}/");
        readers.Add("answers of an attempt (Testpress)", owner, $"/api/v3/admin/attempts/{attempt}/user_answers/");
        readers.Add("content attempts (Testpress)", owner, "/api/v3/admin/chapter-content-attempts/");
        readers.Add("progress", student, $"/api/v1/education/progress/{DemoCourse}");
        readers.Add("summary of progress", student, $"/api/v1/education/progress/{DemoCourse}/summary");

        return readers;
    }

    private void Add(string what, HttpClient who, string address) => all.Add(new Read(what, () => who.GetAsync(new Uri(address, UriKind.Relative))));

    private static async Task<HttpClient> SignInAsync(Plan plan, string username)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 64 }) { BaseAddress = plan.Url };
        using var answer = await client.PostAsJsonAsync("/api/accounts/login/", new { username, password = Password });
        answer.EnsureSuccessStatusCode();
        var token = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("access_token=", StringComparison.Ordinal))["access_token=".Length..].Split(';')[0];
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<int> FirstAsync(HttpClient who, string address)
    {
        var body = await who.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));
        return body.GetProperty("results")[0].GetProperty("id").GetInt32();
    }
}
