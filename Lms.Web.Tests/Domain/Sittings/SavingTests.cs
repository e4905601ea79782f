using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Sittings;

public sealed class SavingTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Save_TellsNumberTimeAndDeadline_AndAnOlderWriteChangesNothing()
    {
        var exam = await Exam(settings => settings.TimerMinutes = 30);
        var first = await Save(exam, "here", Chosen(exam, 0, 10, 0), Chosen(exam, 1, 11, 1));

        Assert.Equal([(10L, 1, true), (11L, 2, true)], first.Answers.Select(answer => (answer.Sequence, answer.Number, answer.IsStored)));
        Assert.All(first.Answers, answer => Assert.Equal(first.ServerTime, answer.SavedAt));
        Assert.NotNull(first.Deadline);
        Assert.True(first.IsHolder);

        var late = Assert.Single((await Save(exam, "here", Chosen(exam, 0, 9, 2))).Answers);
        Assert.Equal((10L, 1, false), (late.Sequence, late.Number, late.IsStored));
        var again = Assert.Single((await Save(exam, "here", Chosen(exam, 0, 10, 0))).Answers);
        Assert.Equal((1, false), (again.Number, again.IsStored));
        Assert.Equal(first.Answers[0].SavedAt, again.SavedAt);
        Assert.True(Assert.Single((await Save(exam, "here", Chosen(exam, 0, 12, 3))).Answers).Number > 2);
    }

    [Fact]
    public async Task Save_OfADisplacedWindow_IsRefused_UntilItTakesOverAgain()
    {
        var exam = await Exam();
        Assert.True((await Hold(exam, "one")).IsHeld);
        var second = await Hold(exam, "two");
        Assert.False(second.IsHeld);
        Assert.Equal("a browser", second.Client);
        Assert.NotNull(second.Since);

        Assert.True((await Hold(exam, "two", takeOver: true)).IsHeld);
        Assert.Equal(SittingRefusals.HeldElsewhere, await Acting.Refused(() => Save(exam, "one", Chosen(exam, 0, 1, 0))));
        Assert.False((await Save(exam, "one")).IsHolder);
        await Save(exam, "two", Chosen(exam, 0, 2, 1));

        Assert.True((await Hold(exam, "one", takeOver: true)).IsHeld);
        Assert.False(Assert.Single((await Save(exam, "one", Chosen(exam, 0, 1, 0))).Answers).IsStored);
        Assert.True(Assert.Single((await Save(exam, "one", Chosen(exam, 0, 3, 0))).Answers).IsStored);
    }

    [Fact]
    public async Task Release_LetsTheNextWindowInWithoutAsking()
    {
        var exam = await Exam();
        await Hold(exam, "one");
        await Release(exam, "two");
        Assert.False((await Hold(exam, "two")).IsHeld);
        await Release(exam, "one");
        Assert.True((await Hold(exam, "two")).IsHeld);
    }

    [Fact]
    public async Task Programs_SaveWithoutAWindow()
    {
        var exam = await Exam();
        await Hold(exam, "one");
        var saved = await app.As(exam.Student.User, (SaveAnswers verb, Actor actor) => verb.Handle(actor, exam.Attempt, Input.Of(new AnswersDraft { Answers = new[] { Chosen(exam, 0, 1, 0) } }), default));
        Assert.True(Assert.Single(saved.Answers).IsStored);
    }

    [Fact]
    public async Task Announcements_ComeUntilTheyAreSeen()
    {
        var exam = await Exam();
        var by = exam.Quiz.Lecture.Topic.Course.Teacher.UserId;
        await app.InDb(async db =>
        {
            db.Add(AttemptAnnouncement.Message(exam.Attempt, "Page 2 has a misprint.", by, Given.Now));
            await db.SaveChangesAsync();
            db.Add(AttemptAnnouncement.MinutesAdded(exam.Attempt, 5, string.Empty, by, Given.Now));
            return await db.SaveChangesAsync();
        });

        var news = await Save(exam, "here");
        Assert.Equal([AnnouncementKind.Message, AnnouncementKind.MinutesAdded], news.Announcements.Select(line => line.Kind));
        Assert.Equal(5, news.Announcements[1].Minutes);
        Assert.Equal(2, (await Save(exam, "here")).Announcements.Count);
        var first = news.Announcements[0].Id;
        Assert.Single((await app.As(exam.Student.User, (SaveSitting verb, Actor actor) => verb.Handle(actor, exam.Attempt, Input.Of(new SittingDraft { Holder = "here", SeenAnnouncement = first }), default))).Announcements);
        Assert.True(await app.InDb(db => db.Set<AttemptAnnouncement>().AnyAsync(row => row.Id == first && row.SeenAt != null)));
    }

    [Fact]
    public async Task Save_OnItsWay_IsTakenWithinTheGrace_AndThenTheAttemptIsClosed()
    {
        var exam = await Exam(settings => settings.TimerMinutes = 10);
        await MoveDeadline(exam, Given.Now.AddSeconds(-3));
        Assert.True(Assert.Single((await Save(exam, "here", Chosen(exam, 0, 1, 0))).Answers).IsStored);

        await MoveDeadline(exam, Given.Now.AddSeconds(-30));
        Assert.Equal(AttemptRefusals.TimeIsUp, await Acting.Refused(() => Save(exam, "here", Chosen(exam, 0, 2, 1))));
        Assert.Equal(AttemptState.Submitted, (await Save(exam, "here")).State);
        Assert.Equal(AttemptRefusals.AlreadySubmitted, await Acting.Refused(() => Save(exam, "here", Chosen(exam, 0, 3, 1))));
        Assert.Equal(AttemptRefusals.AlreadySubmitted, await Acting.Refused(() => Hold(exam, "here")));
    }

    [Fact]
    public async Task Strangers_FindNothing_AndAKeyIsNeeded()
    {
        var exam = await Exam();
        var stranger = await app.Given.Student();
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Save(exam with { Student = stranger }, "here")));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Hold(exam with { Student = stranger }, "here")));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Release(exam with { Student = stranger }, "here")));
        Assert.Contains("holder", (await Acting.Refused(() => app.As(exam.Student.User, (SaveSitting verb, Actor actor) => verb.Handle(actor, exam.Attempt, Input.Of(new SittingDraft()), default)))).Complaints.Keys);
        Assert.Contains("holder", (await Acting.Refused(() => Hold(exam, new string('x', 65)))).Complaints.Keys);
    }

    private static AnswerDraft Chosen(Sitting exam, int question, long sequence, int choice) => new()
    {
        QuizQuestion = exam.Quiz.Questions[question].Id,
        SelectedChoices = new[] { exam.Quiz.Questions[question].Question.Choices[choice].Id },
        Sequence = sequence,
    };

    private Task<SittingNews> Save(Sitting exam, string holder, params AnswerDraft[] answers) => app.As(exam.Student.User, (SaveSitting verb, Actor actor) =>
        verb.Handle(actor, exam.Attempt, Input.Of(new SittingDraft { Holder = holder, Answers = answers }), default));

    private Task<Holding> Hold(Sitting exam, string holder, bool takeOver = false) => app.As(exam.Student.User, (HoldAttempt verb, Actor actor) =>
        verb.Handle(actor, exam.Attempt, Input.Of(new HoldDraft { Holder = holder, TakeOver = takeOver }), "a browser", default));

    private Task<bool> Release(Sitting exam, string holder) => app.As(exam.Student.User, async (ReleaseAttempt verb, Actor actor) =>
    {
        await verb.Handle(actor, exam.Attempt, Input.Of(new HoldDraft { Holder = holder }), default);
        return true;
    });

    private Task<int> MoveDeadline(Sitting exam, DateTimeOffset to) =>
        app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == exam.Attempt).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, to)));

    private async Task<Sitting> Exam(Action<QuizSettings>? settings = null)
    {
        var quiz = await app.Given.Quiz(settings: settings);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        var sheet = await app.As(student.User, (StartAttempt verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
        return new Sitting(quiz, student, sheet.Id);
    }

    private sealed record Sitting(Quiz Quiz, Student Student, int Attempt);
}
