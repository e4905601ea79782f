using System.Diagnostics;
using System.Net;
using Lms.Domain.Attempts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Sittings;

public sealed class CommonStartTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const int Students = 300;

    /// <summary>Generous: the machine may be busy with other tests. What it needs by itself is in the README, measured by bench/.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_By300InTheSameSecond_StartsOneAttemptEach()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 30);
        var clients = new List<HttpClient>();
        for (var number = 0; number < Students; number++)
        {
            var student = await app.Given.Student();
            await app.Given.Purchase(student, quiz.Lecture);
            clients.Add(await app.SignedInAs(student.User.UserName!));
        }

        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(clients.SelectMany(client => new[] { client, client }).Select(client => Task.Run(() => client.Post($"/api/quizzes/{quiz.Id}/start/"))));

        Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"It took {Stopwatch.GetElapsedTime(began)}.");
        Assert.Equal(Students, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(Students, answers.Count(answer => answer.Status == HttpStatusCode.OK)); // each asked twice at once, as a double click does
        Assert.Equal(Students, await app.InDb(db => db.Set<QuizAttempt>().CountAsync(row => row.QuizId == quiz.Id)));
        Assert.Equal(Students * 3, await app.InDb(db => db.Set<AttemptAnswer>().CountAsync(row => row.Attempt.QuizId == quiz.Id)));
    }
}
