using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Attempts;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Time_IsCountedOnlyWhileAWindowIsOpen(bool opensByWindow)
    {
        await using var app = await ClockedApp.StartAsync();
        var (client, student, quizId) = await Ready(app, 0);
        var id = (await client.Post($"/api/quizzes/{quizId}/start/")).Json.GetProperty("id").GetInt32();
        await Open(app, student, id);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Close(app, student, id);
        app.Clock.Advance(TimeSpan.FromMinutes(12));
        await Close(app, student, id);
        if (opensByWindow)
            await Open(app, student, id);
        else
            await client.Post($"/api/quizzes/{quizId}/start/");
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await client.Post($"/api/quiz_submissions/{id}/submit/");

        var attempt = await app.InDb(db => db.Set<QuizAttempt>().Include(row => row.Intervals).SingleAsync(row => row.Id == id));
        Assert.Equal((8 * 60_000, (DateTimeOffset?)null), (attempt.TakenMilliseconds, attempt.RunningSince));
        Assert.Equal(attempt.StartedAt.AddMinutes(17), attempt.LastStartedAt);
        Assert.Equal([(IntervalEnding.Pause, 5 * 60_000L), (IntervalEnding.HandIn, 3 * 60_000L)], attempt.Intervals.OrderBy(row => row.StartedAt).Select(row => (row.Ending, row.Milliseconds)));
        await Close(app, student, id);
        Assert.Equal(2, await app.InDb(db => db.Set<AttemptInterval>().CountAsync(row => row.AttemptId == id)));
    }

    [Fact]
    public async Task ATimedAttempt_RunsOnWhileItsStudentIsAway_AndEndsAtItsDeadline()
    {
        await using var app = await ClockedApp.StartAsync();
        var (client, student, quizId) = await Ready(app, 10);
        var id = (await client.Post($"/api/quizzes/{quizId}/start/")).Json.GetProperty("id").GetInt32();
        await Open(app, student, id);
        await Close(app, student, id);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await client.Post($"/api/quiz_submissions/{id}/submit/");
        var interval = await app.InDb(db => db.Set<AttemptInterval>().SingleAsync(row => row.AttemptId == id));
        Assert.Equal((IntervalEnding.Deadline, 10 * 60_000L), (interval.Ending, interval.Milliseconds));
    }

    [Fact]
    public void Reopening_StartsTheClockAgain()
    {
        var start = Given.Now;
        var attempt = QuizAttempt.Start(1, 1, 1, start, null, 1);
        attempt.Submit(start.AddMinutes(4), timedOut: false);
        attempt.Reopen(null, start.AddMinutes(20));
        Assert.Equal((start.AddMinutes(20), start.AddMinutes(20)), (attempt.RunningSince!.Value, attempt.LastStartedAt));
        attempt.Submit(start.AddMinutes(25), timedOut: false);
        Assert.Equal((9 * 60_000, 2), (attempt.TakenMilliseconds, attempt.Intervals.Count));
    }

    private static async Task<(HttpClient Client, Lms.Domain.Accounts.User Student, int QuizId)> Ready(ClockedApp app, int minutes)
    {
        var lecture = await app.Given.Lecture();
        var quiz = await app.Given.Quiz(lecture, settings => settings.TimerMinutes = minutes, written: false);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        return (await app.SignedInAs(student.User.UserName!), student.User, quiz.Id);
    }

    private static Task<Holding> Open(LmsApp app, Lms.Domain.Accounts.User student, int id) =>
        app.As(student, (HoldAttempt verb, Actor actor) => verb.Handle(actor, id, Input.Of(new HoldDraft { Holder = "window" }), null, CancellationToken.None));

    private static Task<bool> Close(LmsApp app, Lms.Domain.Accounts.User student, int id) => app.As(student, async (ReleaseAttempt verb, Actor actor) =>
    {
        await verb.Handle(actor, id, Input.Of(new HoldDraft { Holder = "window" }), CancellationToken.None);
        return true;
    });
}
