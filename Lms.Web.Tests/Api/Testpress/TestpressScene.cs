using System.Net.Http.Headers;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Courses;
using Lms.Domain.Institutions;
using Lms.Domain.LiveClasses;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Lms.Domain.Visits;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Api.Testpress;

/// <summary>An institution with an administrator, a course with one of everything, and learners who did some of it.</summary>
public sealed class TestpressScene
{
    private readonly LmsApp app;

    private TestpressScene(LmsApp app) => this.app = app;

    public Institution Institution { get; private set; } = null!;

    public User Admin { get; private set; } = null!;

    public Course Course { get; private set; } = null!;

    public Lecture Lecture { get; private set; } = null!;

    /// <summary>Timed, with two sections: an easy and a medium question.</summary>
    public Quiz Exam { get; private set; } = null!;

    /// <summary>Neither timed nor divided.</summary>
    public Quiz Check { get; private set; } = null!;

    public Student Best { get; private set; } = null!;

    public Student Second { get; private set; } = null!;

    /// <summary>The best student's attempt at the exam: one right, one wrong.</summary>
    public QuizAttempt Attempt { get; private set; } = null!;

    /// <summary>The second student's attempt at the check, which runs.</summary>
    public QuizAttempt Running { get; private set; } = null!;

    public LiveClass Conference { get; private set; } = null!;

    public static async Task<TestpressScene> MakeAsync(LmsApp app)
    {
        var scene = new TestpressScene(app);
        await scene.AddCourseAsync();
        await scene.AddWorkAsync();
        return scene;
    }

    /// <summary>A client that speaks as this account, with the word JWT.</summary>
    public async Task<HttpClient> ClientOf(User user)
    {
        var client = await app.SignedInAs(user.UserName!);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("JWT", client.DefaultRequestHeaders.Authorization!.Parameter);
        return client;
    }

    private async Task AddCourseAsync()
    {
        var given = app.Given;
        Institution = await given.Institution();
        Admin = await given.InstitutionAdmin(Institution);
        Course = await given.Course(institution: Institution);
        Lecture = await given.Lecture(await given.Topic(Course));
        Exam = await given.Quiz(Lecture, settings => (settings.TimerMinutes, settings.PublishRanks, settings.CloseDate) = (45, RankPublishing.AfterClose, Given.Now.AddMinutes(-1)), passingScore: 2m, written: false);
        Check = await given.Quiz(Lecture, passingScore: null, written: false);
        await app.InDb(async db =>
        {
            var questions = await db.Set<QuizQuestion>().Include(row => row.Question).Where(row => row.QuizId == Exam.Id).OrderBy(row => row.Order).ToListAsync();
            questions[0].Section = new QuizSection { QuizId = Exam.Id, Name = "Warm-up", Order = 1 };
            questions[1].Section = new QuizSection { QuizId = Exam.Id, Name = "Main", Order = 2 };
            questions[0].Question.Difficulty = Difficulty.Easy;
            return await db.SaveChangesAsync();
        });
    }

    private async Task AddWorkAsync()
    {
        var given = app.Given;
        (Best, Second) = (await given.Student(), await given.Student());
        Attempt = await given.AttemptRecord(Exam, Best, right: 1, wrong: 1);
        await given.AttemptRecord(Exam, Second, right: 0, wrong: 1, startedAt: Given.Now.AddDays(-3));
        Running = await given.AttemptRecord(Check, Second, right: 1, running: true, startedAt: Given.Now.AddMinutes(-20));
        await given.VideoProgress(Best, await given.Video(Lecture));
        await given.Visit(ContentVisit.ToMaterial(Best.Id, Lecture.Id, (await given.Material(Lecture)).Id, Given.Now));
        await given.Visit(ContentVisit.ToNote(Best.Id, Lecture.Id, (await given.Note(Lecture)).Id, Given.Now));
        Conference = await given.LiveClass(Lecture);
        await given.Attendance(Conference, Best);
        await given.Attendance(Conference, Second, minutesLate: 12);
        await given.Visit(ContentVisit.ToLiveClass(Second.Id, Lecture.Id, (await given.LiveClass(Lecture, LiveClassKind.LiveStream)).Id, Given.Now));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
    }
}
