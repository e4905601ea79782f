using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class BuyingTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Keys =
    [
        "id", "student", "lecture", "lecture_name", "topic_name", "course_name", "teacher_name", "purchased_at", "expires_at",
        "effective_expiry", "amount_paid", "extra_days", "is_expired", "reopened_by", "reopened_by_name", "reopened_at",
    ];

    [Fact]
    public async Task Buy_EnoughBalance_Is201AndWritesMoneyStatementNoticeAndAudit()
    {
        var lecture = await app.Given.Lecture(price: 100m, discount: 14.5m, availableDays: 30);
        var (student, client) = await Enrolled(lecture, balance: 200.25m);

        var answer = (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.Created);

        Assert.Equal(Keys, answer.Keys);
        var body = answer.Json;
        Assert.Equal("85.50", body.GetProperty("amount_paid").GetString());
        Assert.Equal(lecture.Topic.Course.Teacher.User.Name, body.GetProperty("teacher_name").GetString());
        Assert.False(body.GetProperty("is_expired").GetBoolean());
        Assert.Equal(body.GetProperty("purchased_at").GetDateTimeOffset().AddDays(30), body.GetProperty("expires_at").GetDateTimeOffset());
        Assert.Equal(body.GetProperty("expires_at").GetString(), body.GetProperty("effective_expiry").GetString());
        var id = body.GetProperty("id").GetInt32();

        Assert.Equal(114.75m, await BalanceOf(student));
        var line = await app.InDb(db => db.Set<BalanceTransaction>().SingleAsync(row => row.StudentId == student.Id));
        Assert.Equal((BalanceTransactionType.Purchase, -85.5m, 114.75m, (int?)id), (line.Type, line.Amount, line.BalanceAfter, line.PurchaseId));
        var told = await app.InDb(db => db.Set<Notification>().SingleAsync(row => row.RecipientId == lecture.Topic.Course.Teacher.UserId));
        Assert.Equal(NotificationType.LecturePurchased, told.Type);
        Assert.Equal($$"""{"purchase": {{id}}, "lecture": {{lecture.Id}}, "course": {{lecture.Topic.CourseId}}}""", told.Metadata);
        var subject = $"{id}";
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "purchase.made" && row.SubjectId == subject && row.UserId == student.UserId)));
    }

    [Fact]
    public async Task Buy_FreeLecture_NeedsNoBalanceAndWritesNoStatement()
    {
        var lecture = await app.Given.Lecture(price: 50m, discount: 50m);
        var (student, client) = await Enrolled(lecture, balance: 0m);
        var answer = (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.Created);
        Assert.Equal("0.00", answer.Json.GetProperty("amount_paid").GetString());
        Assert.False(await app.InDb(db => db.Set<BalanceTransaction>().AnyAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Buy_BalanceBelowPrice_Is400AndTakesNothing()
    {
        var lecture = await app.Given.Lecture(price: 100m);
        var (student, client) = await Enrolled(lecture, balance: 99.99m);
        (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.BadRequest, """{"error":"Insufficient balance"}""");
        Assert.Equal(99.99m, await BalanceOf(student));
        Assert.False(await app.InDb(db => db.Set<Purchase>().AnyAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Buy_Again_WhileAccessRuns_Is400EvenWithoutMoneyLeft()
    {
        var lecture = await app.Given.Lecture(price: 100m);
        var (student, client) = await Enrolled(lecture, balance: 100m);
        (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.Created);
        (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.BadRequest, """{"error":"You already have active access to this lecture"}""");
        Assert.Equal(0m, await BalanceOf(student));
    }

    [Fact]
    public async Task Buy_AfterExpiry_MakesANewRowThatTakesThePlace()
    {
        var lecture = await app.Given.Lecture(price: 10m);
        var (student, client) = await Enrolled(lecture, balance: 10m);
        var old = await app.Given.Purchase(student, lecture, expired: true);
        var answer = (await client.Post("/api/purchases/", new { lecture = lecture.Id })).Is(HttpStatusCode.Created);
        var rows = await app.InDb(db => db.Set<Purchase>().Where(row => row.StudentId == student.Id).OrderBy(row => row.Id).Select(row => new { row.Id, row.LiveLectureId }).ToListAsync());
        Assert.Equal([old.Id, answer.Json.GetProperty("id").GetInt32()], rows.Select(row => row.Id));
        Assert.Equal([null, lecture.Id], rows.Select(row => row.LiveLectureId));
    }

    [Fact]
    public async Task Buy_SameLectureAtOnce_OneSucceeds()
    {
        var lecture = await app.Given.Lecture(price: 30m);
        var (student, client) = await Enrolled(lecture, balance: 100m);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Post("/api/purchases/", new { lecture = lecture.Id })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => answer.Is(HttpStatusCode.BadRequest, """{"error":"You already have active access to this lecture"}"""));
        Assert.Equal(70m, await BalanceOf(student));
    }

    [Fact]
    public async Task Buy_TwoLecturesAtOnceWithMoneyForOne_OneSucceedsAndTheBalanceIsNeverNegative()
    {
        var topic = await app.Given.Topic();
        var lectures = new List<Lecture>();
        for (var i = 0; i < 6; i++)
            lectures.Add(await app.Given.Lecture(topic, price: 60m, order: i));
        var (student, client) = await Enrolled(lectures[0], balance: 100m);

        var answers = await Task.WhenAll(lectures.Select(lecture => client.Post("/api/purchases/", new { lecture = lecture.Id })));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => answer.Is(HttpStatusCode.BadRequest, """{"error":"Insufficient balance"}"""));
        Assert.Equal(40m, await BalanceOf(student));
        Assert.Equal(40m, await app.InDb(db => db.Set<BalanceTransaction>().Where(row => row.StudentId == student.Id).Select(row => row.BalanceAfter).SingleAsync()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EnrollmentStatus.Pending)]
    [InlineData(EnrollmentStatus.Rejected)]
    public async Task Buy_WithoutApprovedEnrollment_Is403(EnrollmentStatus? status)
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student(balance: 500m);
        if (status is { } there)
            await app.Given.Enrollment(student, lecture.Topic.Course, there);
        (await (await app.SignedInAs(student.User.UserName!)).Post("/api/purchases/", new { lecture = lecture.Id }))
            .Is(HttpStatusCode.Forbidden, """{"error":"You are not enrolled in this course"}""");
    }

    [Fact]
    public async Task Buy_UnknownHiddenOrInAnInactiveTopicOrCourse_Is400()
    {
        var hidden = await app.Given.Lecture(isVisible: false);
        var inTopic = await app.Given.Lecture(await app.Given.Topic(isActive: false));
        var inCourse = await app.Given.Lecture(await app.Given.Topic(await app.Given.Course(isActive: false)));
        var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        foreach (var id in new[] { 999999999, hidden.Id, inTopic.Id, inCourse.Id })
            (await client.Post("/api/purchases/", new { lecture = id })).Is(HttpStatusCode.BadRequest, $$"""{"lecture":["Invalid pk \"{{id}}\" - object does not exist."]}""");
    }

    [Fact]
    public async Task Buy_WrongBodies_Are400InDrfsWords()
    {
        var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        (await client.Post("/api/purchases/", new { })).Is(HttpStatusCode.BadRequest, """{"lecture":["This field is required."]}""");
        (await client.Post("/api/purchases/", new { lecture = (int?)null })).Is(HttpStatusCode.BadRequest, """{"lecture":["This field may not be null."]}""");
        (await client.Post("/api/purchases/", new { lecture = new[] { 1 } })).Is(HttpStatusCode.BadRequest, """{"lecture":["Incorrect type. Expected pk value, received list."]}""");
    }

    [Fact]
    public async Task Buy_SuspendedTeacherOrStranger_IsRefused()
    {
        var suspended = await app.Given.Student(status: StudentStatus.Suspended);
        (await (await app.SignedInAs(suspended.User.UserName!)).Post("/api/purchases/", new { })).Is(HttpStatusCode.Forbidden, """{"error":"Your account cannot access courses"}""");
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Post("/api/purchases/", new { })).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        (await app.CreateClient().Post("/api/purchases/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    private async Task<(Student Student, HttpClient Client)> Enrolled(Lecture lecture, decimal balance)
    {
        var student = await app.Given.Student(balance);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        return (student, await app.SignedInAs(student.User.UserName!));
    }

    private Task<decimal> BalanceOf(Student student) => app.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).Select(row => row.Balance).SingleAsync());
}
