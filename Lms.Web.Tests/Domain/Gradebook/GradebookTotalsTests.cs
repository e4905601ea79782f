using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Gradebook;

public sealed class GradebookTotalsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ByTotal_TheBestComeFirst_AndWhoHasNoScoreLast()
    {
        var (course, quiz, good, bad) = await Two();
        var none = await app.Given.Student();
        await app.Given.Enrollment(none, course);
        Assert.Equal([good.Id, bad.Id, none.Id], await Order(course, "-total"));
        Assert.Equal([bad.Id, good.Id, none.Id], await Order(course, "total"));

        var attempt = await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id && row.StudentId == good.Id).Select(row => row.Id).SingleAsync());
        await app.As(course.Teacher.User, (OverrideScore verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, attempt, Input.Of(new OverrideDraft { Score = 0.5m, Reason = "Copied." }), default));
        await app.As(course.Teacher.User, (OverrideScore verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, attempt, Input.Of(new OverrideDraft { Score = 0m, Reason = "Copied all of it." }), default));
        await SetScore(quiz, bad, 1);
        Assert.Equal([bad.Id, good.Id, none.Id], await Order(course, "-total"));
        await StoredEqualsShown(course);
    }

    [Fact]
    public async Task Stored_IsTheSumOfTheCells_ForEverybody()
    {
        var (course, quiz, good, _) = await Two();
        var homework = await app.Given.Homework(quiz.Lecture);
        await app.Given.Submission(homework, good);
        var practice = await app.Given.Quiz(quiz.Lecture, settings => settings.IsPractice = true, written: false);
        await app.Given.Attempt(practice, good);
        await StoredEqualsShown(course);
    }

    [Fact]
    public async Task OtherRules_AddEverybodyUpAnew()
    {
        var (course, quiz, good, bad) = await Two();
        await app.Given.Attempt(quiz, bad, number: 2);
        Assert.Equal(new HashSet<int> { good.Id, bad.Id }, [.. await Order(course, "-total")]);
        Assert.Equal(100, await Percentage(course, bad));

        await app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings.AttemptScoring, AttemptScoring.First)));
        Assert.Equal([good.Id, bad.Id], await Order(course, "-total"));
        Assert.Equal(0, await Percentage(course, bad));
        await StoredEqualsShown(course);
    }

    [Fact]
    public async Task RecurringWork_AddsUpWhatChanged_AndASecondTurnFindsNothingOfTheCourse()
    {
        var (course, quiz, good, bad) = await Two();
        await Turn();
        Assert.Equal(100, await Percentage(course, good));
        Assert.False(await app.InDb(db => db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quiz.Id && row.ScoreChanges != null)));
        await SetScore(quiz, bad, 5);
        await Turn();
        Assert.Equal(100, await Percentage(course, bad));
    }

    [Fact]
    public async Task ReadersAtOnce_AddUpOneAfterTheOther()
    {
        var (course, _, good, bad) = await Two();
        var orders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Order(course, "-total")));
        Assert.All(orders, order => Assert.Equal([good.Id, bad.Id], order));
        await StoredEqualsShown(course);
    }

    private async Task<(Course Course, Quiz Quiz, Student Good, Student Bad)> Two()
    {
        var quiz = await app.Given.Quiz(written: false, settings: settings => settings.AllowMultipleAttempts = true);
        var course = quiz.Lecture.Topic.Course;
        var (good, bad) = (await app.Given.Student(), await app.Given.Student());
        await app.Given.Enrollment(good, course);
        await app.Given.Enrollment(bad, course);
        await app.Given.Attempt(quiz, good);
        await app.Given.Attempt(quiz, bad, right: false);
        return (course, quiz, good, bad);
    }

    private async Task StoredEqualsShown(Course course)
    {
        var shown = (await Rows(course, "-total")).Items;
        var stored = await app.InDb(db => db.Set<StudentTotal>().AsNoTracking().Where(row => row.CourseId == course.Id).ToDictionaryAsync(row => row.StudentId));
        Assert.Equal(shown.Where(row => row.Possible != 0).Select(row => row.StudentId).Order(), stored.Keys.Order());
        Assert.All(shown.Where(row => row.Possible != 0), row => Assert.Equal((row.Earned, row.Possible), (stored[row.StudentId].Earned, stored[row.StudentId].Possible)));
    }

    private Task<int> SetScore(Quiz quiz, Student student, decimal score) => app.InDb(async db =>
    {
        foreach (var attempt in await db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id && row.StudentId == student.Id).ToListAsync())
            attempt.Score = score;
        return await db.SaveChangesAsync();
    });

    private async Task Turn()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewTotals>().Handle(default);
    }

    private Task<decimal?> Percentage(Course course, Student student) => app.InDb(db => db.Set<StudentTotal>().Where(row => row.CourseId == course.Id && row.StudentId == student.Id).Select(row => row.Percentage).SingleAsync());

    private async Task<List<int>> Order(Course course, string order) => [.. (await Rows(course, order)).Items.Select(row => row.StudentId)];

    private Task<Page<GradebookRow>> Rows(Course course, string order) => app.As(course.Teacher.User, (ReadGradebookRows verb, Actor actor) =>
        verb.Handle(actor, course.Id, new GradebookFilter(), PageRequest.All with { Order = [order] }, default));
}
