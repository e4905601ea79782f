using Lms.Domain.Attempts;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Ranking;

public sealed class ExamRankingTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task HandingIn_PlacesEverybodyOfTheExamAnew()
    {
        var lecture = await app.Given.Lecture();
        var quiz = await app.Given.Quiz(lecture, settings => settings.AllowMultipleAttempts = true, written: false);
        var first = await app.Given.AttemptRecord(quiz, right: 2);
        await app.Given.AttemptRecord(quiz, right: 0);
        await app.Given.AttemptRecord(quiz, right: 1, running: true);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        var client = await app.SignedInAs(student.User.UserName!);

        foreach (var right in new[] { 1, 2, 0 })
        {
            var id = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Json.GetProperty("id").GetInt32();
            (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = Answers(quiz, right) })).Is(System.Net.HttpStatusCode.OK);
            await HoldsAsync(quiz.Id);
        }

        Assert.Equal(4, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == first.Id).Select(row => (int?)row.Rank).SingleAsync()) + 2);
    }

    [Fact]
    public async Task Marking_PlacesTheAttempt()
    {
        var lecture = await app.Given.Lecture();
        var quiz = await app.Given.Quiz(lecture);
        await app.Given.AttemptRecord(quiz, right: 2);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        var written = quiz.Questions.Single(row => row.Question.Choices.Count == 0);
        var id = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Json.GetProperty("id").GetInt32();
        (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = new[] { new { quiz_question = written.Id, written_answer = "Because." } } })).Is(System.Net.HttpStatusCode.OK);
        Assert.Null(await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == id).Select(row => row.Rank).SingleAsync()));

        var teacher = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        (await teacher.Post($"/api/quiz_submissions/{id}/grade/", new { answers = new[] { new { quiz_question = written.Id, points_earned = 5 } } })).Is(System.Net.HttpStatusCode.OK);
        Assert.Equal(1, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == id).Select(row => row.Rank).SingleAsync()));
        await HoldsAsync(quiz.Id);
    }

    [Fact]
    public async Task WhatIsStale_TheRecurringWorkFinds_AndASecondTurnFindsNothing()
    {
        var quiz = await app.Given.Quiz(written: false);
        foreach (var right in new[] { 0, 1, 1, 2 })
            await app.Given.AttemptRecord(quiz, right: right);
        Assert.True(await app.InDb(db => db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quiz.Id && row.RankIsStale)));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
        Assert.False(await app.InDb(db => db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quiz.Id && row.RankIsStale)));
        await HoldsAsync(quiz.Id);
    }

    [Fact]
    public async Task ReadingAnAttempt_ChangesNothingOfIt()
    {
        var quiz = await app.Given.Quiz(written: false);
        var attempt = await app.Given.AttemptRecord(quiz);
        await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attempt.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RankIsStale, false)));
        Assert.True(await app.InDb(async db =>
        {
            var row = await db.Set<QuizAttempt>().SingleAsync(one => one.Id == attempt.Id);
            db.ChangeTracker.DetectChanges();
            return !row.RankIsStale && db.Entry(row).State == EntityState.Unchanged;
        }));
    }

    [Theory]
    [InlineData(RankPublishing.Off, false)]
    [InlineData(RankPublishing.AfterClose, true)]
    [InlineData(RankPublishing.AtDate, false)]
    public void Ranks_ArePublishedWhenTheQuizSays(RankPublishing when, bool isPublished)
    {
        var now = Given.Now;
        Assert.Equal(isPublished, RankPublication.IsPublished(new QuizSettings { PublishRanks = when, CloseDate = now.AddHours(-1), PublishRanksAt = now.AddHours(1) }, now));
    }

    /// <summary>Counts once more, in the plainest way.</summary>
    private async Task HoldsAsync(int quizId)
    {
        var all = await app.InDb(db => db.Set<QuizAttempt>().AsNoTracking().Where(row => row.QuizId == quizId).ToListAsync());
        var best = new List<QuizAttempt>();
        foreach (var own in all.Where(row => row.State == AttemptState.Submitted && row.Score is not null).GroupBy(row => row.StudentId))
            best.Add(own.OrderByDescending(row => row.Score).ThenBy(row => row.StartedAt).First());
        foreach (var row in all)
        {
            var isPlaced = row.State == AttemptState.Submitted && row.Score is not null;
            Assert.Equal(best.Contains(row), row.IsRanked);
            Assert.Equal(isPlaced ? 1 + best.Count(other => other.Score > row.Score) : null, row.Rank);
            Assert.Equal(isPlaced ? Math.Round(100m * best.Count(other => other.Score <= row.Score) / best.Count, 2, MidpointRounding.AwayFromZero) : null, row.Percentile);
        }
    }

    private static object[] Answers(Quiz quiz, int right) =>
        [.. quiz.Questions.OrderBy(row => row.Order).Take(right).Select(row => new { quiz_question = row.Id, selected_choices = row.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id) })];
}
