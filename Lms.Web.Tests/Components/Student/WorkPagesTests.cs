using Bunit;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Extensions;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Lms.Web.Components.Student.Homeworks;
using Lms.Web.Components.Student.Quizzes;
using Lms.Web.Components.Student.Results;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Student;

/// <summary>A student's lists of homework, quizzes and results.</summary>
public sealed class WorkPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Quizzes_ShowWhereOneStands()
    {
        var quiz = await app.Given.Quiz(written: false);
        await SignIn((await Buyer(quiz.Lecture)).User.UserName!);
        var page = Open<QuizzesPage>("/student/quizzes");
        page.WaitForAssertion(() => Assert.Contains("open", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal($"/student/quizzes/{quiz.Id}", page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task Homeworks_ShowWhereOneStands()
    {
        var homework = await app.Given.Homework();
        await SignIn((await Buyer(homework.Lecture)).User.UserName!);
        var page = Open<HomeworksPage>("/student/homeworks");
        page.WaitForAssertion(() => Assert.Contains("To do", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal($"/student/homeworks/{homework.Id}", page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task Results_BeforeAny_SaySo()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<ResultsPage>("/student/results");
        page.WaitForAssertion(() => Assert.Contains("There is no result yet.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_ShowWhatWasHandedIn()
    {
        var quiz = await app.Given.Quiz(written: false);
        var student = await Buyer(quiz.Lecture);
        await SignIn(student.User.UserName!);
        var attempt = await app.As(student.User, (StartAttempt verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
        Assert.Equal(MyQuizState.Running, Assert.Single((await MyQuizzes(student.User)).Items).State);
        await app.As(student.User, (SubmitAttempt verb, Actor actor) => verb.Handle(actor, attempt.Id, Input.Of(new AnswersDraft()), default));
        Assert.Equal(MyQuizState.Done, Assert.Single((await MyQuizzes(student.User)).Items).State);
        var page = Open<ResultsPage>("/student/results");
        page.WaitForAssertion(() => Assert.Contains("not passed", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quizzes_CountInWhatStaffGranted()
    {
        var quiz = await app.Given.Quiz(settings: settings => (settings.TimerMinutes, settings.CloseDate) = (20, Given.Now.AddHours(-1)));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        Assert.Equal(MyQuizState.Closed, Assert.Single((await MyQuizzes(student.User)).Items).State);
        await app.InDb(async db =>
        {
            db.Add(new DueDateExtension { QuizId = quiz.Id, StudentId = student.Id, ClosesAt = Given.Now.AddHours(2), TimeMultiplier = 1.5m, GrantedById = quiz.Lecture.Topic.Course.Teacher.UserId, CreatedAt = Given.Now });
            return await db.SaveChangesAsync();
        });
        var line = Assert.Single((await MyQuizzes(student.User)).Items);
        Assert.Equal((MyQuizState.Open, 30), (line.State, line.AllowedMinutes));
    }

    [Fact]
    public async Task Results_TellTheRank_OnlyWhenRanksArePublished_AndNoScoreBeforeItMayBeSeen()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.CloseDate = Given.Now.AddHours(1), written: false);
        var students = new[] { await app.Given.Student(), await app.Given.Student() };
        foreach (var (student, right) in students.Zip([true, false]))
        {
            await app.Given.Purchase(student, quiz.Lecture);
            var sheet = await app.As(student.User, (StartAttempt verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
            var answer = new AnswerDraft { QuizQuestion = quiz.Questions[0].Id, SelectedChoices = new[] { quiz.Questions[0].Question.Choices[right ? 0 : 1].Id } };
            await app.As(student.User, (SubmitAttempt verb, Actor actor) => verb.Handle(actor, sheet.Id, Input.Of(new AnswersDraft { Answers = new[] { answer } }), default));
        }

        var mine = Assert.Single((await MyResults(students[0].User)).Items);
        Assert.Equal((40, null), (mine.Percentage, mine.Percentile));
        await Set(quiz, set => set.SetProperty(row => row.Settings.PublishRanks, RankPublishing.AfterClose));
        Assert.Null(Assert.Single((await MyResults(students[0].User)).Items).Percentile);
        await Set(quiz, set => set.SetProperty(row => row.Settings.CloseDate, Given.Now.AddMinutes(-1)));
        var (first, second) = (Assert.Single((await MyResults(students[0].User)).Items), Assert.Single((await MyResults(students[1].User)).Items));
        Assert.Equal((100m, 1, 2), (first.Percentile, first.Rank, first.Ranked));
        Assert.Equal((50m, 2, 2), (second.Percentile, second.Rank, second.Ranked));
        await Set(quiz, set => set.SetProperty(row => row.Settings.ScoreVisibility, ReviewVisibility.Never));
        var hidden = Assert.Single((await MyResults(students[0].User)).Items);
        Assert.Equal((null, null, null, null), (hidden.Attempt.Score, hidden.Percentage, hidden.Percentile, hidden.Rank));
    }

    private async Task<Lms.Domain.Accounts.Student> Buyer(Lecture lecture)
    {
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        return student;
    }

    private Task<int> Set(Quiz quiz, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Quiz>> set) => app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).ExecuteUpdateAsync(set));

    private Task<Page<MyQuizLine>> MyQuizzes(Lms.Domain.Accounts.User user) => app.As(user, (ListMyQuizzes verb, Actor actor) => verb.Handle(actor, new PageRequest(0, 25, string.Empty, ["-closes"]), default));

    private Task<Page<MyResult>> MyResults(Lms.Domain.Accounts.User user) => app.As(user, (ListMyResults verb, Actor actor) => verb.Handle(actor, new PageRequest(0, 25, "quiz", null), default));
}
