using System.Collections.Concurrent;
using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>
/// The process dies (kill -9) while many people write. What was answered is there afterwards; what was not answered is
/// there whole or not at all; and the product starts again by itself, with everybody still signed in.
/// </summary>
public sealed class KillTests(Stored stored) : IClassFixture<Stored>
{
    private const int Students = 6;
    private const int Lectures = 60;
    private const int Requests = 80;
    private const int AnswersBeforeTheKill = 60;
    private const decimal Balance = 1000m;
    private const decimal Price = 10m;

    private readonly ConcurrentBag<int> bought = [];
    private readonly ConcurrentBag<int> approved = [];

    [Fact]
    public async Task KilledWhileWriting_NothingAnsweredIsLost_NothingIsHalfDone()
    {
        var course = await stored.Given.Course();
        var (lectures, students, requests) = await PrepareAsync(course);
        await stored.RestAsync(); // nobody but the process may hold the database open
        var folders = Directory.CreateTempSubdirectory("lms-kill-").FullName;
        KeyValuePair<string, string?>[] settings =
        [
            .. stored.Settings.Where(setting => setting.Key != "Database:Sqlite:Synchronous"),
            new("Files:Root", Path.Combine(folders, "files")),
            new("Mail:Pickup", Path.Combine(folders, "mail")),
        ];

        List<string> buyers = [];
        var teacher = string.Empty;
        for (var round = 0; round < 2; round++)
        {
            await using var lms = await LmsProcess.StartAsync(settings);
            if (round == 0)
            {
                foreach (var student in students)
                    buyers.Add(await lms.TokenOf(student.User.UserName!));
                teacher = await lms.TokenOf(course.Teacher.User.UserName!);
            }

            await WriteUntilKilledAsync(lms, round, buyers, teacher, lectures, requests);
        }

        await using (var lms = await LmsProcess.StartAsync(settings))
        {
            using var client = lms.Client(buyers[0]);
            (await client.Get("/api/purchases/my_purchases/?page_size=1")).Is(HttpStatusCode.OK);
            (await client.Post("/api/purchases/", new { lecture = lectures[^1] })).Is(HttpStatusCode.Created);
        }

        await stored.InDb(db => LookAsync(db, course, students, requests));
        Directory.Delete(folders, recursive: true);
    }

    private async Task<(int[] Lectures, Student[] Students, int[] Requests)> PrepareAsync(Course course)
    {
        var topic = await stored.Given.Topic(course);
        var lectures = new List<int>();
        for (var number = 0; number < Lectures; number++)
            lectures.Add((await stored.Given.Lecture(topic, price: Price)).Id);
        var students = new List<Student>();
        for (var number = 0; number < Students; number++)
        {
            students.Add(await stored.Given.Student(balance: Balance));
            await stored.Given.Enrollment(students[^1], course);
        }

        var requests = new List<int>();
        for (var number = 0; number < Requests; number++)
            requests.Add((await stored.Given.Enrollment(await stored.Given.Student(), course, EnrollmentStatus.Pending)).Id);
        return ([.. lectures], [.. students], [.. requests]);
    }

    /// <summary>Everybody works through their half of the list; the process is killed when enough answers have come, others being under way.</summary>
    private async Task WriteUntilKilledAsync(LmsProcess lms, int round, List<string> buyers, string teacher, int[] lectures, int[] requests)
    {
        var answers = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var people = buyers.Select(token => WorkAsync(token, Half(lectures[..^1]), lecture => ("/api/purchases/", new { lecture }), bought))
            .Append(WorkAsync(teacher, Half(requests), request => ($"/api/enrollments/{request}/approve/", null), approved))
            .ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(people));
        Assert.True(enough.Task.IsCompleted, $"Everybody was done before the kill, after {answers} answers.");
        await lms.KillAsync();
        await Task.WhenAll(people);

        T[] Half<T>(T[] all) => round == 0 ? all[..(all.Length / 2)] : all[(all.Length / 2)..];

        async Task WorkAsync(string token, int[] things, Func<int, (string Path, object? Body)> ask, ConcurrentBag<int> answered)
        {
            using var client = lms.Client(token);
            foreach (var thing in things)
            {
                var (path, body) = ask(thing);
                Answer answer;
                try
                {
                    answer = await client.Post(path, body);
                }
                catch (HttpRequestException)
                {
                    return; // killed
                }

                Assert.True((int)answer.Status is 200 or 201, answer.Body);
                answered.Add(answer.Json.GetProperty("id").GetInt32());
                if (Interlocked.Increment(ref answers) == AnswersBeforeTheKill)
                    enough.SetResult();
            }
        }
    }

    private async Task<bool> LookAsync(LmsDbContext db, Course course, Student[] students, int[] requests)
    {
        var purchases = await db.Set<Purchase>().Where(row => row.Lecture.Topic.CourseId == course.Id).ToListAsync();
        Assert.Empty(bought.Except(purchases.Select(row => row.Id)));
        var told = await db.Set<Notification>().Where(row => row.RecipientId == course.Teacher.UserId && row.Type == NotificationType.LecturePurchased).CountAsync();
        Assert.Equal(purchases.Count, told);
        var ids = purchases.ConvertAll(row => row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(purchases.Count, await db.Set<AuditEntry>().CountAsync(row => row.Action == "purchase.made" && ids.Contains(row.SubjectId)));
        foreach (var student in students)
        {
            var own = purchases.Where(row => row.StudentId == student.Id).ToList();
            var paid = await db.Set<BalanceTransaction>().Where(row => row.StudentId == student.Id && row.Type == BalanceTransactionType.Purchase).ToListAsync();
            Assert.Equal(own.Select(row => (int?)row.Id).Order(), paid.Select(row => row.PurchaseId).Order());
            Assert.Equal(Balance - (Price * own.Count), await db.Set<Student>().Where(row => row.Id == student.Id).Select(row => row.Balance).SingleAsync());
        }

        var enrollments = await db.Set<Enrollment>().Where(row => requests.Contains(row.Id) && row.Status == EnrollmentStatus.Approved).Select(row => new { row.Id, row.Student.UserId }).ToListAsync();
        Assert.Empty(approved.Except(enrollments.Select(row => row.Id)));
        var notified = await db.Set<Notification>().Where(row => row.Type == NotificationType.EnrollmentApproved && row.Message.Contains(course.Name)).Select(row => row.RecipientId).ToListAsync();
        Assert.NotEmpty(approved);
        Assert.All(enrollments, row => Assert.Single(notified, row.UserId));
        return true;
    }
}
