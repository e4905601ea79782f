using System.Net.Http.Json;
using System.Text.Json;
using Lms.E2E.Pages;
using Lms.E2E.Support;
using Lms.Web.Tests.Contracts;

namespace Lms.E2E.Journeys.Student;

/// <summary>One attempt, made by clicking on the exam page, is told by every dialect as it was clicked.</summary>
[Collection(SiteTests.Name)]
public sealed class FourMouthsTests(Site site)
{
    private const string Learner = "student8";

    /// <summary>What becomes of the quiz's questions, one after the other.</summary>
    private static readonly string[] Results = ["Correct", "Incorrect", "Unanswered"];

    private static readonly Guid Course = new("11111111-1111-4111-8111-000000000101");

    [Fact]
    public Task OneAttempt_MadeInTheBrowser_IsToldAlikeByEveryDialect() => site.PlayAsync("four mouths", async stage =>
    {
        using var teacher = await site.EduTrackAsync("teacher1");
        using var learner = await site.EduTrackAsync(Learner);
        using var admin = await site.TestpressAsync("instadmin1");
        var before = await LessonsAsync(learner);
        var (quiz, questions) = await MakeQuizAsync(teacher, learner);
        var lesson = Assert.Single((await LessonsAsync(learner)).Except(before));
        var visitor = await stage.EnterAsync(Learner);
        var exam = new ExamDesk(visitor.Page);

        await exam.StartAsync(quiz);
        var answers = new Dictionary<int, (IReadOnlyList<int> Choices, string Result)>();
        for (var place = 1; place <= questions.Count; place++)
        {
            var (id, shown) = await exam.ShownAsync(place);
            var question = questions.Single(one => one.Id == id);
            var result = Results[questions.IndexOf(question)];
            var wanted = question.Wanted(result);
            foreach (var choice in wanted)
            {
                await exam.ChooseAsync(place, Array.IndexOf(shown, choice));
                await exam.ExpectStoredAsync();
            }

            answers[id] = (wanted, result);
        }

        var attempt = exam.Attempt;
        await exam.HandInAsync();

        var user = (await ReadAsync(learner, "/api/accounts/profile/me/")).GetProperty("user_id").GetInt32();
        var deed = new Deed(attempt, quiz, user, questions[0].Points, questions.Sum(question => question.Points), true, answers);
        (await FourMouths.AskAsync(learner, teacher, admin, deed, Course, lesson)).Agree(deed);
        Assert.Empty(visitor.Complaints);
    });

    private static async Task<IReadOnlyList<Guid>> LessonsAsync(HttpClient learner) =>
        [.. (await ReadAsync(learner, $"/api/v1/education/progress/{Course}")).EnumerateArray().Select(row => row.GetProperty("lesson_id").GetGuid())];

    /// <summary>A lecture of its own, free and bought, with a timed quiz of three questions; whoever has the first one right has passed.</summary>
    private static async Task<(int Quiz, List<Used> Questions)> MakeQuizAsync(HttpClient teacher, HttpClient learner)
    {
        var topic = (await ReadAsync(teacher, "/api/topics/?page_size=100")).GetProperty("results").EnumerateArray().First(row => row.GetProperty("course_name").GetString() == "Algebra for Grade 10").GetProperty("id").GetInt32();
        var lecture = (await teacher.DoAsync("/api/lectures/", new { topic, name = "Told alike", price = "0.00", available_days = 10 })).GetProperty("id").GetInt32();
        await learner.DoAsync("/api/purchases/", new { lecture });
        var questions = (await ReadAsync(teacher, "/api/questions/?question_type=mcq_single&is_global=true")).GetProperty("results").EnumerateArray().Take(Results.Length).Select(row => row.GetProperty("id").GetInt32()).ToArray();
        var quiz = await teacher.DoAsync("/api/quizzes/", new { lecture, title = "Told alike", questions, passing_score = "1.00", is_published = true, settings = new { timer_minutes = 30, score_visibility = "after_submission", answers_visibility = "after_submission" } });
        var used = new List<Used>();
        foreach (var row in quiz.GetProperty("questions").EnumerateArray())
        {
            var question = row.GetProperty("question");
            var choices = (await ReadAsync(teacher, $"/api/questions/{question.GetProperty("id").GetInt32()}/")).GetProperty("choices").EnumerateArray()
                .ToLookup(choice => choice.GetProperty("is_correct").GetBoolean(), choice => choice.GetProperty("id").GetInt32());
            used.Add(new Used(row.GetProperty("id").GetInt32(), question.GetProperty("points").GetDecimal(), choices[true].ToArray(), choices[false].ToArray()));
        }

        return (quiz.GetProperty("id").GetInt32(), used);
    }

    private static Task<JsonElement> ReadAsync(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>A question of the quiz, with its key.</summary>
    private sealed record Used(int Id, decimal Points, int[] Right, int[] Wrong)
    {
        /// <summary>What must be clicked so that this comes of it.</summary>
        public int[] Wanted(string result) => result switch
        {
            "Correct" => Right,
            "Incorrect" => Wrong[..1],
            _ => [],
        };
    }
}
