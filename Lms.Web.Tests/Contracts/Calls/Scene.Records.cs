using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Lms.Domain.Visits;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Contracts.Calls;

/// <content>What administrators read of attempts: exams that are marked and ranked, and who was where. In a lecture and among learners of its own.</content>
public sealed partial class Scene
{
    public Lecture RecordedLecture { get; private set; } = null!;

    /// <summary>Timed, closed, with two sections: an easy and a medium question.</summary>
    public Quiz Exam { get; private set; } = null!;

    /// <summary>Neither timed nor divided.</summary>
    public Quiz Check { get; private set; } = null!;

    /// <summary>The first learner of the records.</summary>
    public Student Best { get; private set; } = null!;

    /// <summary>The second.</summary>
    public Student Second { get; private set; } = null!;

    /// <summary>The best student's attempt at the exam: one right, one wrong.</summary>
    public QuizAttempt Record { get; private set; } = null!;

    public LiveClass Conference { get; private set; } = null!;

    private async Task AddRecordsAsync()
    {
        var given = app.Given;
        RecordedLecture = await given.Lecture(await given.Topic(OpenCourse));
        Exam = await given.Quiz(RecordedLecture, settings => (settings.TimerMinutes, settings.PublishRanks, settings.CloseDate) = (45, RankPublishing.AfterClose, Given.Now.AddMinutes(-1)), passingScore: 2m, written: false);
        Check = await given.Quiz(RecordedLecture, passingScore: null, written: false);
        await app.InDb(async db =>
        {
            var questions = await db.Set<QuizQuestion>().Include(row => row.Question).Where(row => row.QuizId == Exam.Id).OrderBy(row => row.Order).ToListAsync();
            questions[0].Section = new QuizSection { QuizId = Exam.Id, Name = "Warm-up", Order = 1 };
            questions[1].Section = new QuizSection { QuizId = Exam.Id, Name = "Main", Order = 2 };
            questions[0].Question.Difficulty = Difficulty.Easy;
            return await db.SaveChangesAsync();
        });
        (Best, Second) = (await given.Student(), await given.Student());
        Record = await given.AttemptRecord(Exam, Best, right: 1, wrong: 1);
        await given.AttemptRecord(Exam, Second, right: 0, wrong: 1, startedAt: Given.Now.AddDays(-3));
        await given.AttemptRecord(Check, Second, right: 1, running: true, startedAt: Given.Now.AddMinutes(-20));
        await AddLeftAndMarkedAsync();
        await AddPresenceAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
    }

    /// <summary>One attempt that nobody finished, one that waits for its marker, one that was marked by hand.</summary>
    private async Task AddLeftAndMarkedAsync()
    {
        var left = await app.Given.AttemptRecord(Check, Best, running: true, right: 0, startedAt: Given.Now.AddDays(-2));
        var waiting = await app.Given.AttemptRecord(Check, Best, number: 2, right: 0, wrong: 1, startedAt: Given.Now.AddDays(-1));
        var marked = await app.Given.AttemptRecord(Exam, Best, number: 2, right: 1, wrong: 0, startedAt: Given.Now.AddDays(-4));
        await app.InDb(async db =>
        {
            await db.Set<QuizAttempt>().Where(row => row.Id == left.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, AttemptState.Abandoned).SetProperty(row => row.RunningQuizId, (int?)null).SetProperty(row => row.SubmittedAt, Given.Now));
            await db.Set<QuizAttempt>().Where(row => row.Id == waiting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PendingCount, 1).SetProperty(row => row.UnansweredCount, row => row.UnansweredCount - 1).SetProperty(row => row.Score, (decimal?)null));
            await db.Set<QuizAttempt>().Where(row => row.Id == marked.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MarkedCount, row => row.CorrectCount));
            return await db.Set<AttemptAnswer>().Where(row => row.AttemptId == marked.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MarkedById, Course.Teacher.UserId));
        });
    }

    private async Task AddPresenceAsync()
    {
        var given = app.Given;
        await given.VideoProgress(Best, await given.Video(RecordedLecture));
        await given.Visit(ContentVisit.ToMaterial(Best.Id, RecordedLecture.Id, (await given.Material(RecordedLecture)).Id, Given.Now));
        await given.Visit(ContentVisit.ToNote(Best.Id, RecordedLecture.Id, (await given.Note(RecordedLecture)).Id, Given.Now));
        Conference = await given.LiveClass(RecordedLecture);
        await given.Attendance(Conference, Best);
        await given.Attendance(Conference, Second, minutesLate: 12);
        await given.Visit(ContentVisit.ToLiveClass(Second.Id, RecordedLecture.Id, (await given.LiveClass(RecordedLecture, LiveClassKind.LiveStream)).Id, Given.Now));
    }
}
