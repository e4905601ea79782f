using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Invigilation;
using Lms.Domain.Notifications;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Invigilation;

public sealed class ExamDeedsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Watch_ShowsWhoIsWhere_InAFewCommands()
    {
        var (quiz, running) = await Running(2);
        await app.Given.Attempt(quiz);
        var waiting = await app.Given.Student();
        await app.Given.Purchase(waiting, quiz.Lecture);
        await Change(running[0].Id, set => set.LastSeenAt = Given.Now);
        var teacher = quiz.Lecture.Topic.Course.Teacher;

        ExamConsole? seen = null;
        var sql = await app.CountSql(async () => seen = await Watch(teacher.User, quiz, ConsoleShow.Running));
        Assert.Equal(new ConsoleCounts(2, 1, 1, 1), seen!.Counts);
        Assert.InRange(sql.Count, 1, 3);
        var row = seen.Rows.Items.Single(one => one.AttemptId == running[0].Id);
        Assert.Equal((3, 3, AttemptState.Running), (row.Answered, row.Questions, row.State));
        Assert.NotNull(row.LastSeenAt);
        Assert.Equal([running[1].Id], (await Watch(teacher.User, quiz, ConsoleShow.Away)).Rows.Items.Select(one => one.AttemptId!.Value));
        Assert.Single((await Watch(teacher.User, quiz, ConsoleShow.HandedIn)).Rows.Items);
        Assert.Equal([waiting.Id], (await Watch(teacher.User, quiz, ConsoleShow.NotStarted)).Rows.Items.Select(one => one.StudentId));
        Assert.Equal(2, (await Watch((await app.Given.Assistant(teacher)).User, quiz, ConsoleShow.Running)).Rows.Count);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Watch((await app.Given.Teacher()).User, quiz, ConsoleShow.Running)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Watch(waiting.User, quiz, ConsoleShow.Running)));
    }

    [Fact]
    public async Task AddMinutes_ToOne_MovesTheDeadlineAndTellsThePage_ThenToAll()
    {
        var (quiz, running) = await Running(2);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        Assert.Equal(1, await Add(teacher, quiz, 10, "The projector failed.", running[0].Id));
        var (first, second) = (await Stored(running[0].Id), await Stored(running[1].Id));
        Assert.Equal((10, running[0].Deadline!.Value.AddMinutes(10)), (first.AddedMinutes, first.Deadline!.Value));
        Assert.Equal(0, second.AddedMinutes);
        var told = await app.InDb(db => db.Set<AttemptAnnouncement>().SingleAsync(row => row.AttemptId == first.Id));
        Assert.Equal((AnnouncementKind.MinutesAdded, 10, "The projector failed."), (told.Kind, told.Minutes, told.Text));
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "exam.minutes_added" && row.SubjectId == $"{first.Id}")));

        Assert.Equal(2, await Add(teacher, quiz, 5, null));
        Assert.Equal((15, 5), ((await Stored(first.Id)).AddedMinutes, (await Stored(second.Id)).AddedMinutes));
        Assert.Equal(["minutes"], (await Acting.Refused(() => Add(teacher, quiz, 0, null))).Complaints.Keys);
        Assert.Equal(InvigilationRefusals.NobodyRuns, await Acting.Refused(() => Add(teacher, quiz, 1, null, 999999999)));
        var endless = await app.Given.Quiz();
        await app.Given.Attempt(endless, isRunning: true);
        Assert.Equal(InvigilationRefusals.NoLimit, await Acting.Refused(() => Add(endless.Lecture.Topic.Course.Teacher.User, endless, 1, null)));
    }

    [Fact]
    public async Task Message_ToAll_WaitsForEachPage()
    {
        var (quiz, running) = await Running(2);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        Assert.Equal(2, await app.As(teacher, (MessageExam verb, Actor actor) => verb.Handle(actor, quiz.Id, Input.Of(new ExamDeedDraft { Text = "Question 2: take g as 10." }), CancellationToken.None)));
        Assert.Equal(2, await app.InDb(db => db.Set<AttemptAnnouncement>().CountAsync(row => row.Attempt.QuizId == quiz.Id && row.Kind == AnnouncementKind.Message && row.SeenAt == null)));
        Assert.All((await Watch(teacher, quiz, ConsoleShow.Running)).Rows.Items, row => Assert.Equal(1, row.UnseenMessages));
        Assert.Equal(["text"], (await Acting.Refused(() => app.As(teacher, (MessageExam verb, Actor actor) => verb.Handle(actor, quiz.Id, Input.Of(new ExamDeedDraft { Text = "" }), CancellationToken.None)))).Complaints.Keys);
        Assert.Equal(2, running.Count);
    }

    [Fact]
    public async Task HandIn_ClosesWithWhatIsStored_AndSaysWho()
    {
        var (quiz, running) = await Running(2, written: false);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        Assert.Equal(1, await HandIn(teacher, quiz, "Left the room.", running[0].Id));
        var closed = await Stored(running[0].Id);
        Assert.Equal((AttemptState.Submitted, 5m, false), (closed.State, closed.Score, closed.IsTimedOut));
        var line = Assert.Single(await app.Given.LedgerOf(GradedWork.Quiz, closed.Id));
        Assert.Equal((teacher.Id, "Handed in by the teacher: Left the room."), (line.UserId, line.Reason));
        Assert.Equal(1, await HandIn(teacher, quiz, "The bell."));
        Assert.Equal(InvigilationRefusals.NobodyRuns, await Acting.Refused(() => HandIn(teacher, quiz, "Again.")));
    }

    [Fact]
    public async Task Reopen_GoesOnForTheMinutes_AndTheLedgerKeepsTheScore()
    {
        var quiz = await app.Given.Quiz(written: false, settings: settings => settings.TimerMinutes = 30);
        var student = await app.Given.Student();
        var attempt = await app.Given.Attempt(quiz, student, startedAt: Given.Now.AddHours(-2), deadline: Given.Now.AddMinutes(-90));
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var ends = await Reopen(teacher, attempt.Id, 15);
        Assert.InRange(ends!.Value, Given.Now.AddMinutes(14), Given.Now.AddMinutes(17));
        var stored = await Stored(attempt.Id);
        Assert.Equal((AttemptState.Running, null, quiz.Id), (stored.State, stored.Score, stored.RunningQuizId));
        Assert.Equal((5m, null, GradeSource.Reset), (await app.Given.LedgerOf(GradedWork.Quiz, attempt.Id)).Select(line => (line.OldScore, line.NewScore, line.Source)).Single());
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == student.UserId && row.Title == "Quiz reopened")));
        Assert.Equal(InvigilationRefusals.StillRunning, await Acting.Refused(() => Reopen(teacher, attempt.Id, 15)));
        var second = await app.Given.Attempt(quiz, student, number: 2);
        Assert.Equal(InvigilationRefusals.OtherRunning, await Acting.Refused(() => Reopen(teacher, second.Id, 15)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Reopen(teacher, 999999999, 15)));
        Assert.Equal(["minutes"], (await Acting.Refused(() => Reopen(teacher, second.Id, 601))).Complaints.Keys);
    }

    [Fact]
    public async Task Outage_GivesBackExactlyWhatWasLost_Once()
    {
        var now = Given.Now;
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var all = await app.Given.Attempt(quiz, isRunning: true, startedAt: now.AddMinutes(-40), deadline: now.AddMinutes(20));
        var late = await app.Given.Attempt(quiz, isRunning: true, startedAt: now.AddMinutes(-25), deadline: now.AddMinutes(35));
        var after = await app.Given.Attempt(quiz, isRunning: true, startedAt: now.AddMinutes(-10), deadline: now.AddMinutes(50));
        var outage = new OutageDraft { From = now.AddMinutes(-30), To = now.AddMinutes(-20), Reason = "Power cut." };

        var preview = await MakeUp(teacher, quiz, outage with { PreviewOnly = true, Reason = default });
        Assert.Equal([(all.Id, 10), (late.Id, 5)], preview.Select(line => (line.AttemptId, line.Minutes)));
        Assert.Equal(0, (await Stored(all.Id)).AddedMinutes);
        Assert.Equal(2, (await MakeUp(teacher, quiz, outage)).Count);
        Assert.Equal([10, 5, 0], new[] { await Stored(all.Id), await Stored(late.Id), await Stored(after.Id) }.Select(row => row.AddedMinutes));
        Assert.Equal(now.AddMinutes(30), (await Stored(all.Id)).Deadline);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "exam.outage_made_up_for" && row.SubjectId == $"{quiz.Id}")));

        Assert.Equal(InvigilationRefusals.MadeUpFor, await Acting.Refused(() => MakeUp(teacher, quiz, outage with { From = now.AddMinutes(-25), To = now.AddMinutes(-5) })));
        Assert.Equal(InvigilationRefusals.NobodyLost, await Acting.Refused(() => MakeUp(teacher, quiz, outage with { From = now.AddMinutes(-90), To = now.AddMinutes(-80) })));
        Assert.Equal(["to", "reason"], (await Acting.Refused(() => MakeUp(teacher, quiz, new OutageDraft { From = now, To = now.AddMinutes(-1) }))).Complaints.Keys);
        Assert.Equal(InvigilationRefusals.NotOver.Code, (await Acting.Refused(() => MakeUp(teacher, quiz, outage with { From = now, To = now.AddMinutes(5) }))).Complaints["to"][0].Code);
    }

    [Fact]
    public async Task Outage_OverlappingTwice_AtOnce_IsMadeUpForOnce()
    {
        var now = Given.Now;
        var (quiz, running) = await Running(1);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var outcomes = await Task.WhenAll(new[] { 6, 5 }.Select(async from =>
        {
            try
            {
                await MakeUp(teacher, quiz, new OutageDraft { From = now.AddMinutes(-from), To = now.AddMinutes(-2), Reason = "Power cut." });
                return null;
            }
            catch (RefusedException refused)
            {
                return refused.Refusal;
            }
        }));
        Assert.Single(outcomes, InvigilationRefusals.MadeUpFor);
        Assert.InRange((await Stored(running[0].Id)).AddedMinutes, 3, 4);
    }

    [Fact]
    public async Task Outage_ThatTimedSomebodyOut_OpensTheAttemptAgain_WhenWanted()
    {
        var now = Given.Now;
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        var attempt = await app.Given.Attempt(quiz, isRunning: true, startedAt: now.AddMinutes(-80), deadline: now.AddMinutes(-20));
        await Change(attempt.Id, row => row.Submit(now.AddMinutes(-19), timedOut: true));
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var outage = new OutageDraft { From = now.AddMinutes(-32), To = now.AddMinutes(-15), Reason = "Power cut." };
        Assert.Equal(InvigilationRefusals.NobodyLost, await Acting.Refused(() => MakeUp(teacher, quiz, outage)));
        var line = Assert.Single(await MakeUp(teacher, quiz, outage with { ReopensTimedOut = true }));
        Assert.Equal((12, true), (line.Minutes, line.IsReopened));
        var stored = await Stored(attempt.Id);
        Assert.Equal(AttemptState.Running, stored.State);
        Assert.InRange(stored.Deadline!.Value, now.AddMinutes(11), now.AddMinutes(14));
    }

    [Fact]
    public async Task Deeds_OnOthersExams_AreRefused()
    {
        var (quiz, running) = await Running(1);
        var course = quiz.Lecture.Topic.Course;
        foreach (var (user, refusal) in new[]
        {
            ((await app.Given.Teacher()).User, CourseRefusals.NotYours),
            ((await app.Given.Assistant(course.Teacher)).User, GeneralRefusals.PermissionDenied),
            ((await app.Given.Student()).User, GeneralRefusals.PermissionDenied),
        })
        {
            Assert.Equal(refusal, await Acting.Refused(() => Add(user, quiz, 1, null)));
            Assert.Equal(refusal, await Acting.Refused(() => HandIn(user, quiz, "No.")));
            Assert.Equal(refusal, await Acting.Refused(() => Reopen(user, running[0].Id, 1)));
            Assert.Equal(refusal, await Acting.Refused(() => MakeUp(user, quiz, new OutageDraft())));
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (MessageExam verb, Actor actor) => verb.Handle(actor, quiz.Id, Input.Of(new ExamDeedDraft()), CancellationToken.None))));
        }

        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(course.Teacher.User, (AddExamMinutes verb, Actor actor) => verb.Handle(actor, 999999999, Input.Of(new ExamDeedDraft()), CancellationToken.None))));
    }

    private async Task<(Quiz Quiz, IReadOnlyList<QuizAttempt> Running)> Running(int count, bool written = true)
    {
        var quiz = await app.Given.Quiz(written: written, settings: settings => settings.TimerMinutes = 60);
        var running = new List<QuizAttempt>();
        for (var index = 0; index < count; index++)
        {
            var begun = Given.Now.AddMinutes(-10);
            running.Add(await app.Given.Attempt(quiz, isRunning: true, startedAt: begun, deadline: begun.AddMinutes(60)));
        }

        return (quiz, running);
    }

    private Task<ExamConsole> Watch(User user, Quiz quiz, ConsoleShow show) =>
        app.As(user, (WatchExam verb, Actor actor) => verb.Handle(actor, quiz.Id, show, new PageRequest(), CancellationToken.None));

    private Task<int> Add(User user, Quiz quiz, int minutes, string? why, params int[] attempts) => app.As(user, (AddExamMinutes verb, Actor actor) =>
        verb.Handle(actor, quiz.Id, Input.Of(new ExamDeedDraft { Attempts = attempts.Length == 0 ? null : attempts, Minutes = minutes, Text = why }), CancellationToken.None));

    private Task<int> HandIn(User user, Quiz quiz, string why, params int[] attempts) => app.As(user, (HandInExam verb, Actor actor) =>
        verb.Handle(actor, quiz.Id, Input.Of(new ExamDeedDraft { Attempts = attempts.Length == 0 ? null : attempts, Text = why }), CancellationToken.None));

    private Task<DateTimeOffset?> Reopen(User user, int attemptId, int minutes) => app.As(user, (ReopenAttempt verb, Actor actor) =>
        verb.Handle(actor, attemptId, Input.Of(new ExamDeedDraft { Minutes = minutes, Text = "Handed in by mistake." }), CancellationToken.None));

    private Task<IReadOnlyList<OutageLine>> MakeUp(User user, Quiz quiz, OutageDraft draft) =>
        app.As(user, (MakeUpForOutage verb, Actor actor) => verb.Handle(actor, quiz.Id, Input.Of(draft), CancellationToken.None));

    private Task<QuizAttempt> Stored(int id) => app.InDb(db => db.Set<QuizAttempt>().AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<bool> Change(int id, Action<QuizAttempt> change) => app.InDb(async db =>
    {
        change(await db.Set<QuizAttempt>().SingleAsync(row => row.Id == id));
        await db.SaveChangesAsync();
        return true;
    });
}
