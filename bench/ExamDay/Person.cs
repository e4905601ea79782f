using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExamDay;

/// <summary>One student with a browser of their own: pages, cookies and what the exam page's script sends.</summary>
internal sealed partial class Person : IDisposable
{
    private static readonly TimeSpan NewsEvery = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan HandInWithin = TimeSpan.FromSeconds(5);

    private readonly HttpClient client;
    private readonly Random chance;
    private readonly string holder = Guid.NewGuid().ToString("N");
    private readonly Dictionary<int, int> promised = [];
    private string attempt = string.Empty;
    private (int Id, int[] Choices)[] questions = [];

    public Person(Uri url, int number)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) }) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("Origin", url.GetLeftPart(UriPartial.Authority));
        chance = new Random(number);
    }

    public void Dispose() => client.Dispose();

    public int Quiz { get; set; }

    public int Acknowledged { get; private set; }

    public async Task SignInAsync(string username, string password)
    {
        using var answer = await SendFormAsync("/account/sign-in", "value=\"sign-in\"", ("username", username), ("password", password));
        if (answer.Headers.Location is null)
            throw new InvalidOperationException($"{username} could not sign in: {(int)answer.StatusCode}");
    }

    public async Task<bool> BuyAsync(int lecture)
    {
        using var answer = await client.PostAsJsonAsync("/api/purchases/", new { lecture });
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Reads the rules, presses the button within one second, opens the exam page, and its script takes hold of the attempt.</summary>
    public async Task StartAsync(Figures figures)
    {
        var intro = await figures.TimeAsync("intro page", () => client.GetAsync(Path($"/student/quizzes/{Quiz}")), 200);
        await Task.Delay(TimeSpan.FromSeconds(1 + chance.NextDouble()));
        attempt = await figures.TimeAsync("start", () => PostFormAsync($"/student/quizzes/{Quiz}/start", intro ?? string.Empty, "name=\"start\""), 302) ?? string.Empty;
        var page = await figures.TimeAsync("exam page", () => client.GetAsync(Path(attempt)), 200) ?? string.Empty;
        var marks = Questions().Matches(page);
        questions = [.. marks.Select((mark, at) => (Number(mark), Choices().Matches(page[mark.Index..(at + 1 < marks.Count ? marks[at + 1].Index : page.Length)]).Select(Number).ToArray()))];
        await figures.TimeAsync("hold", () => client.PostAsJsonAsync($"{attempt}/hold", new { holder }), 200);
    }

    /// <summary>Answers one question after the other, and again from the first, thinking in between; asks for news as the page does.</summary>
    public async Task WorkAsync(Plan plan, Figures figures)
    {
        if (questions.Length == 0)
            return;
        var until = DateTimeOffset.UtcNow + plan.Length;
        await Task.Delay(plan.Think * chance.NextDouble());
        for (var sequence = 1; DateTimeOffset.UtcNow < until; sequence++)
        {
            await SaveAsync(questions[sequence % questions.Length], sequence, figures);
            for (var think = plan.Think * (0.5 + chance.NextDouble()); think > TimeSpan.Zero; think -= NewsEvery)
            {
                await Task.Delay(think < NewsEvery ? think : NewsEvery);
                if (think > NewsEvery)
                    await figures.TimeAsync("news", () => client.PostAsJsonAsync($"{attempt}/answers", new { holder, answers = Array.Empty<object>() }), 200);
            }
        }
    }

    public async Task HandInAsync(Figures figures)
    {
        await Task.Delay(HandInWithin * chance.NextDouble());
        await figures.TimeAsync("hand in", () => client.PostAsJsonAsync($"{attempt}/hand-in", new { holder, answers = Array.Empty<object>() }), 204);
    }

    /// <summary>How many acknowledged answers are not on the receipt with the number that was acknowledged.</summary>
    public async Task<int> LookAtReceiptAsync(Figures figures)
    {
        var receipt = await figures.TimeAsync("receipt page", () => client.GetAsync(Path($"{attempt}/receipt")), 200) ?? string.Empty;
        var numbers = Lines().Matches(receipt).Select(Number).ToHashSet();
        return promised.Values.Count(number => !numbers.Contains(number));
    }

    private async Task SaveAsync((int Id, int[] Choices) question, int sequence, Figures figures)
    {
        object answer = question.Choices.Length > 0
            ? new { quiz_question = question.Id, sequence, is_flagged = false, selected_choices = new[] { question.Choices[chance.Next(question.Choices.Length)] } }
            : new { quiz_question = question.Id, sequence, is_flagged = false, written_answer = string.Concat(Enumerable.Repeat("What I know about it. ", chance.Next(5, 40))) };
        var told = await figures.TimeAsync("save", () => client.PostAsJsonAsync($"{attempt}/answers", new { holder, answers = new[] { answer } }), 200);
        if (told is null)
            return;
        promised[question.Id] = JsonDocument.Parse(told).RootElement.GetProperty("answers")[0].GetProperty("number").GetInt32();
        Acknowledged++;
    }

    private async Task<HttpResponseMessage> SendFormAsync(string path, string form, params (string Name, string Value)[] fields) =>
        await PostFormAsync(path, await client.GetStringAsync(Path(path)), form, fields);

    /// <summary>Posts the form that has this mark with its hidden fields, as a browser does.</summary>
    private async Task<HttpResponseMessage> PostFormAsync(string path, string page, string form, params (string Name, string Value)[] fields)
    {
        var found = Forms().Matches(page).Select(match => match.Value).FirstOrDefault(text => text.Contains(form, StringComparison.Ordinal)) ?? string.Empty;
        var hidden = Hidden().Matches(found).Select(match => match.Value).Select(text => (Name: Name().Match(text).Groups[1].Value, Value: Value().Match(text).Groups[1].Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(Path(path), content);
    }

    private static int Number(Match found) => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

    private static Uri Path(string path) => new(path, UriKind.RelativeOrAbsolute);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("data-question=\"(\\d+)\"")]
    private static partial Regex Questions();

    [GeneratedRegex("<input type=\"radio\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Choices();

    [GeneratedRegex("data-line=\"\\d+\" data-number=\"(\\d+)\"")]
    private static partial Regex Lines();
}
