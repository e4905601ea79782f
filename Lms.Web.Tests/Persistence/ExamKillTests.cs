using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>
/// Forty students save answers and the process dies (kill -9). Whatever was acknowledged is there afterwards, exactly as it
/// was sent; everybody goes on where they were, and what is handed in then holds it all.
/// </summary>
public sealed class ExamKillTests(Stored stored) : IClassFixture<Stored>
{
    private const int Students = 40;
    private const int AnswersBeforeTheKill = 400;

    /// <summary>The newest acknowledged write of each attempt and question.</summary>
    private readonly ConcurrentDictionary<(int Attempt, int Question), Acknowledged> acknowledged = [];

    [Fact]
    public async Task KilledWhileFortySave_EveryAcknowledgedAnswerIsThere()
    {
        var quiz = await stored.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        var students = new List<Student>();
        for (var number = 0; number < Students; number++)
        {
            students.Add(await stored.Given.Student());
            await stored.Given.Purchase(students[^1], quiz.Lecture);
        }

        await stored.RestAsync(); // nobody but the process may hold the database open
        var folders = Directory.CreateTempSubdirectory("lms-exam-kill-").FullName;
        KeyValuePair<string, string?>[] settings =
        [
            .. stored.Settings.Where(setting => setting.Key != "Database:Sqlite:Synchronous"),
            new("Files:Root", Path.Combine(folders, "files")),
            new("Mail:Pickup", Path.Combine(folders, "mail")),
        ];

        List<Sitting> sittings = [];
        await using (var lms = await LmsProcess.StartAsync(settings))
        {
            foreach (var student in students)
                sittings.Add(await StartAsync(lms, student, quiz));
            await SaveUntilKilledAsync(lms, quiz, sittings);
        }

        Assert.Equal(Students * quiz.Questions.Count, acknowledged.Count);
        await stored.InDb(db => LookAsync(db, isFinished: false));
        await stored.RestAsync();
        await using (var lms = await LmsProcess.StartAsync(settings))
            await Task.WhenAll(sittings.Select(sitting => HandInAsync(lms, quiz, sitting)));
        await stored.InDb(db => LookAsync(db, isFinished: true));
        Directory.Delete(folders, recursive: true);
    }

    private static async Task<Sitting> StartAsync(LmsProcess lms, Student student, Quiz quiz)
    {
        var token = await lms.TokenOf(student.User.UserName!);
        using var client = lms.Client(token);
        var started = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.Created);
        return new Sitting(token, started.Json.GetProperty("id").GetInt32());
    }

    /// <summary>Everybody changes answer after answer; the process is killed when enough are acknowledged, others being under way.</summary>
    private async Task SaveUntilKilledAsync(LmsProcess lms, Quiz quiz, List<Sitting> sittings)
    {
        var answers = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var people = sittings.Select(SaveAsync).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(people));
        Assert.True(enough.Task.IsCompleted, $"Everybody was done before the kill, after {answers} answers.");
        await lms.KillAsync();
        await Task.WhenAll(people);

        async Task SaveAsync(Sitting sitting)
        {
            using var client = lms.Client(sitting.Token);
            for (var sequence = 1; ; sequence++)
            {
                JsonElement[] stored;
                var question = quiz.Questions[sequence % quiz.Questions.Count];
                try
                {
                    stored = await SendAsync(client, sitting, question, sequence);
                }
                catch (Exception broken) when (broken is HttpRequestException or IOException)
                {
                    return; // killed
                }

                var answer = Assert.Single(stored);
                Assert.True(answer.GetProperty("is_stored").GetBoolean());
                acknowledged[(sitting.Attempt, question.Id)] = new Acknowledged(sequence, answer.GetProperty("number").GetInt32(), answer.GetProperty("saved_at").GetDateTimeOffset());
                if (Interlocked.Increment(ref answers) >= AnswersBeforeTheKill && acknowledged.Count == Students * quiz.Questions.Count)
                    enough.TrySetResult();
            }
        }
    }

    private static async Task<JsonElement[]> SendAsync(HttpClient client, Sitting sitting, QuizQuestion question, int sequence)
    {
        object answer = question.Question.Type == QuestionType.Written
            ? new { quiz_question = question.Id, sequence, written_answer = Text(sequence) }
            : new { quiz_question = question.Id, sequence, selected_choices = new[] { Choice(question, sequence) } };
        using var told = await client.PostAsJsonAsync($"/student/attempts/{sitting.Attempt}/answers", new { holder = $"window-{sitting.Attempt}", answers = new[] { answer } });
        var body = await told.Content.ReadAsStringAsync();
        Assert.True(told.StatusCode == HttpStatusCode.OK, body);
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("answers").EnumerateArray()];
    }

    /// <summary>After the restart: the same window goes on and hands in.</summary>
    private static async Task HandInAsync(LmsProcess lms, Quiz quiz, Sitting sitting)
    {
        using var client = lms.Client(sitting.Token);
        Assert.False((await SendAsync(client, sitting, quiz.Questions[0], 0))[0].GetProperty("is_stored").GetBoolean()); // an old write of before the kill
        using var told = await client.PostAsJsonAsync($"/student/attempts/{sitting.Attempt}/hand-in", new { holder = $"window-{sitting.Attempt}" });
        Assert.Equal(HttpStatusCode.NoContent, told.StatusCode);
    }

    private async Task<bool> LookAsync(DbContext db, bool isFinished)
    {
        var attempts = acknowledged.Keys.Select(key => key.Attempt).ToHashSet();
        var rows = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => attempts.Contains(row.AttemptId))
            .Select(row => new { row.AttemptId, row.QuizQuestionId, row.Sequence, row.StoredNumber, row.SavedAt, row.Chosen, row.Written, row.QuizQuestion, row.QuizQuestion.Question.Type, row.ChoiceOrder, row.Attempt.State }).ToListAsync();
        foreach (var row in rows)
        {
            var promised = acknowledged[(row.AttemptId, row.QuizQuestionId)];
            Assert.True(row.Sequence >= promised.Sequence, $"Attempt {row.AttemptId}, question {row.QuizQuestionId}: {promised.Sequence} was acknowledged, {row.Sequence} is stored.");
            if (row.Sequence == promised.Sequence)
                Assert.Equal((promised.Number, promised.At), (row.StoredNumber, row.SavedAt!.Value));
            var choices = row.ChoiceOrder.Split(',', StringSplitOptions.RemoveEmptyEntries);
            if (row.Type == QuestionType.Written)
                Assert.Equal(Text((int)row.Sequence), row.Written);
            else
                Assert.Equal(choices.Order(StringComparer.Ordinal).ElementAt((int)row.Sequence % choices.Length), row.Chosen);
            Assert.Equal(isFinished ? AttemptState.Submitted : AttemptState.Running, row.State);
        }

        Assert.Equal(acknowledged.Count, rows.Count);
        return true;
    }

    private static string Text(int sequence) => $"Answer number {sequence}. " + new string('x', 500);

    private static int Choice(QuizQuestion question, int sequence) =>
        int.Parse(question.Question.Choices.Select(choice => choice.Id.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ElementAt(sequence % question.Question.Choices.Count), CultureInfo.InvariantCulture);

    private sealed record Sitting(string Token, int Attempt);

    private sealed record Acknowledged(long Sequence, int Number, DateTimeOffset At);
}
