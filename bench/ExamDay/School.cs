using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExamDay;

/// <summary>Prepares the exam over the public API: a quiz in each of the two made-up courses, and students with access to it.</summary>
internal sealed class School(Plan plan)
{
    private const string Password = "Lms!2026demo";
    private const int Courses = 2;
    private const int SignInsAtOnce = 4;

    /// <summary>Everybody, signed in and before the start.</summary>
    public async Task<IReadOnlyList<Person>> OpenAsync()
    {
        var exams = new List<(int Lecture, int Quiz)>();
        for (var number = 0; number < Courses; number++)
            exams.Add(await WriteExamAsync(await TokenAsync($"scaleteacher{number + 1}"), number));

        var people = new List<Person>();
        var made = plan.Students + (plan.Students / 10) + 10;
        Console.WriteLine("Everybody signs in.");
        await Parallel.ForEachAsync(Enumerable.Range(0, made), new ParallelOptions { MaxDegreeOfParallelism = SignInsAtOnce }, async (number, ct) =>
        {
            if (people.Count >= plan.Students)
                return;
            var person = new Person(plan.Url, number);
            await person.SignInAsync($"scalestudent{number + 1}", Password);
            foreach (var (lecture, quiz) in exams)
            {
                if (!await person.BuyAsync(lecture))
                    continue;
                person.Quiz = quiz;
                lock (people)
                    people.Add(person);
                break;
            }
        });
        return people.Count >= plan.Students ? people[..plan.Students] : throw new InvalidOperationException($"Only {people.Count} students have access to the exam.");
    }

    private async Task<string> TokenAsync(string username)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = plan.Url };
        using var answer = await client.PostAsJsonAsync("/api/accounts/login/", new { username, password = Password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("access_token=", StringComparison.Ordinal))["access_token=".Length..].Split(';')[0];
    }

    private async Task<(int Lecture, int Quiz)> WriteExamAsync(string token, int number)
    {
        using var client = new HttpClient { BaseAddress = plan.Url };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var course = await ReadAsync(await client.GetAsync(new Uri("/api/courses/my_courses/", UriKind.Relative)));
        var own = course.GetProperty("results")[0];
        var topic = await PostAsync("/api/topics/", new { course = own.GetProperty("id").GetInt32(), name = "Exam" });
        var lecture = await PostAsync("/api/lectures/", new { topic, name = "Exam day", price = 0, available_days = 7 });
        var chapter = await PostAsync("/api/chapters/", new { name = $"Exam day {number}", subject = IdOf(own, "subject"), grade = IdOf(own, "grade") });
        var lesson = await PostAsync("/api/lessons/", new { chapter, name = "Everything" });
        var questions = new List<int>();
        for (var question = 1; question <= plan.Questions; question++)
        {
            questions.Add(question % 5 == 0
                ? await PostAsync("/api/questions/", new { lesson, question_type = "written", difficulty = "medium", points = 5, text = $"<p>Explain number {question}.</p>" })
                : await PostAsync("/api/questions/", new { lesson, question_type = "mcq_single", difficulty = "easy", points = 1, text = $"<p>What is {question} + {question}?</p>", choices = Enumerable.Range(0, 4).Select(choice => new { text = $"{question + question + choice}", is_correct = choice == 0 }) }));
        }

        var quiz = await PostAsync("/api/quizzes/", new { lecture, title = "Exam day", questions, is_published = true, settings = new { timer_minutes = 120, question_order = "random", shuffle_choices = true } });
        return (lecture, quiz);

        async Task<int> PostAsync(string path, object body) => (await ReadAsync(await client.PostAsJsonAsync(path, body))).GetProperty("id").GetInt32();
    }

    private static int IdOf(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Object } inner ? inner.GetProperty("id").GetInt32() : row.GetProperty(name).GetInt32();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created ? JsonDocument.Parse(body).RootElement : throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri}: {body}");
        }
    }
}
