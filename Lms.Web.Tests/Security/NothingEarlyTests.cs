using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Doors;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Security;

/// <summary>
/// Walks everything that a student can read, JSON and pages, with work of theirs that runs, waits and is finished: no key,
/// no explanation and no model answer is in any of it before the rules allow it. Routes are taken from the routing table,
/// so that a new one is walked without anybody listing it.
/// </summary>
public sealed partial class NothingEarlyTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Secrets = ["EXPLANATION-OF-THE-KEY", "MODEL-ANSWER-OF-THE-HOMEWORK", "choice right"];

    [Fact]
    public async Task Student_ReadsNoKey_BeforeTheRulesAllowIt()
    {
        var (quiz, homework, student) = await PrepareAsync();
        using var browser = await SignedInAsync(student.User.UserName!);
        var seen = new List<string>();

        async Task WalkAsync(string when, int attempt, int submission)
        {
            foreach (var address in Addresses(quiz, homework, attempt, submission))
                Look(when, address, await (await browser.GetAsync(address)).Content.ReadAsStringAsync(), seen);
        }

        async Task<string> TellAsync(string path, object? body = null)
        {
            using var answer = await browser.PostAsJsonAsync(path, body ?? new { });
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
            Look("told", path, text, seen);
            return text;
        }

        await WalkAsync("before", 0, 0);
        await TellAsync($"/api/quizzes/{quiz.Id}/start/");
        var attempt = await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.StudentId == student.Id).Select(row => row.Id).SingleAsync());
        await TellAsync($"/api/quiz_submissions/{attempt}/save_answers/", new { answers = new[] { new { quiz_question = quiz.Questions[0].Id, selected_choices = new[] { quiz.Questions[0].Question.Choices[0].Id } } } });
        await TellAsync($"/student/attempts/{attempt}/answers", new { holder = "one", answers = new[] { new { quiz_question = quiz.Questions[1].Id, sequence = 1, selected_choices = new[] { quiz.Questions[1].Question.Choices[0].Id } } } });
        await TellAsync($"/student/attempts/{attempt}/hold", new { holder = "one" });
        await WalkAsync("running", attempt, 0);
        await TellAsync($"/api/quiz_submissions/{attempt}/submit/");
        await TellAsync($"/api/homeworks/{homework.Id}/submit/", new { answers = new[] { new { homework_question = homework.Questions[1].Id, written_answer = "I think so." } } });
        var submission = await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.StudentId == student.Id).Select(row => row.Id).SingleAsync());
        await WalkAsync("handed in", attempt, submission);

        Assert.Empty(seen);
    }

    [Fact]
    public async Task Walk_FindsWhatIsThere()
    {
        var (quiz, homework, student) = await PrepareAsync();
        var addresses = Addresses(quiz, homework, 7, 8).ToList();
        Assert.Contains("/api/quiz_submissions/7/", addresses);
        Assert.Contains($"/api/homeworks/{homework.Id}/take/", addresses);
        Assert.Contains("/student/attempts/7/review", addresses);
        Assert.Contains($"/student/homeworks/{homework.Id}", addresses);
        Assert.NotEqual(0, student.Id);

        var found = new List<string>();
        Look("planted", "/x", """{"is_correct":true,"explanation":"EXPLANATION-OF-THE-KEY"}""", found);
        Assert.Equal(2, found.Count);
    }

    private static void Look(string when, string address, string text, List<string> seen)
    {
        seen.AddRange(Secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{when}: {address} holds {secret}"));
        if (Known().IsMatch(text))
            seen.Add($"{when}: {address} tells what is correct");
    }

    /// <summary>Every route that can be read and that a student may call, with the ids of this student's own things.</summary>
    private IEnumerable<string> Addresses(Quiz quiz, Homework homework, int attempt, int submission)
    {
        foreach (var route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            if (!methods.Contains("GET") || !(IsForStudents(route) || path.StartsWith("/student", StringComparison.Ordinal)))
                continue;
            foreach (var own in new[] { attempt, submission }.Distinct())
            {
                yield return Parameter().Replace(path, match => match.Groups[1].Value.ToLowerInvariant() switch
                {
                    "quiz_id" or "quizid" => $"{quiz.Id}",
                    "homework_id" or "homeworkid" => $"{homework.Id}",
                    "submission_id" or "attempt_id" or "attemptid" => $"{own}",
                    "lecture_id" or "lectureid" => $"{quiz.LectureId}",
                    "course_id" or "courseid" => $"{quiz.Lecture.Topic.CourseId}",
                    _ => "1",
                });
            }
        }
    }

    private static bool IsForStudents(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<PermissionRequirement>().Any(needs => needs.Permission is { } permission && AccessTable.ReachOf(permission, [Role.Student]) != Reach.None);

    /// <summary>A quiz whose answers come after it has closed, and a homework that waits for its marker; both full of secrets.</summary>
    private async Task<(Quiz Quiz, Homework Homework, Lms.Domain.Accounts.Student Student)> PrepareAsync()
    {
        var quiz = await app.Given.Quiz(settings: settings => (settings.CloseDate, settings.ShowCorrectAfterSubmission) = (Given.Now.AddHours(1), true), written: false);
        var homework = await app.Given.Homework(quiz.Lecture, written: true);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        var questions = quiz.Questions.Select(row => row.QuestionId).Concat(homework.Questions.Select(row => row.QuestionId)).ToHashSet();
        await app.InDb(db => db.Set<Question>().Where(row => questions.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Explanation, Secrets[0])));
        await app.InDb(db => db.Set<Homework>().Where(row => row.Id == homework.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ModelAnswer, Secrets[1])));
        return (quiz, homework, student);
    }

    private async Task<HttpClient> SignedInAsync(string username)
    {
        var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        Assert.NotNull((await page.SendAsync("sign-in", ("username", username), ("password", Given.Password))).Next);
        return browser;
    }

    [GeneratedRegex("\"is_correct\"\\s*:\\s*(true|false)")]
    private static partial Regex Known();

    [GeneratedRegex(@"\{([^}:?*=]+)[^}]*\}")]
    private static partial Regex Parameter();
}
