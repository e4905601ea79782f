using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class ExtendAccessTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string SupersededBody = """{"error":"The student has bought this lecture again. Extend the newer purchase instead."}""";

    [Fact]
    public async Task Extend_Expired_OpensItAgainAndTellsTheStudentAndTheAuditLog()
    {
        var lecture = await app.Given.Lecture(availableDays: 10);
        var purchase = await app.Given.Purchase(lecture: lecture, expired: true);
        var assistant = await app.Given.Assistant(lecture.Topic.Course.Teacher);

        var answer = (await (await app.SignedInAs(assistant.User.UserName!)).Post(Path(purchase), new { extra_days = 5 })).Is(HttpStatusCode.OK);

        Assert.Equal(5, answer.Json.GetProperty("extra_days").GetInt32());
        Assert.False(answer.Json.GetProperty("is_expired").GetBoolean());
        Assert.Equal(purchase.ExpiresAt, answer.Json.GetProperty("expires_at").GetDateTimeOffset());
        Assert.Equal(purchase.ExpiresAt.AddDays(5), answer.Json.GetProperty("effective_expiry").GetDateTimeOffset());
        Assert.Equal(assistant.UserId, answer.Json.GetProperty("reopened_by").GetInt32());
        Assert.Equal(assistant.User.Name, answer.Json.GetProperty("reopened_by_name").GetString());
        var told = await app.InDb(db => db.Set<Notification>().SingleAsync(row => row.RecipientId == purchase.Student.UserId));
        Assert.Equal((NotificationType.AccessExtended, $"Your access to {lecture.Name} was extended by 5 days."), (told.Type, told.Message));
        var subject = $"{purchase.Id}";
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "purchase.extended" && row.SubjectId == subject && row.UserId == assistant.UserId)));
    }

    [Fact]
    public async Task Extend_Twice_SumsUp()
    {
        var purchase = await app.Given.Purchase();
        var client = await Teacher(purchase.Lecture);
        (await client.Post(Path(purchase), new { extra_days = 3 })).Is(HttpStatusCode.OK);
        var answer = (await client.Patch(Path(purchase), new { extra_days = "4" })).Is(HttpStatusCode.OK);
        Assert.Equal(7, answer.Json.GetProperty("extra_days").GetInt32());
        Assert.Equal(purchase.ExpiresAt.AddDays(7), answer.Json.GetProperty("effective_expiry").GetDateTimeOffset());
    }

    [Fact]
    public async Task Extend_FiveTimesAtOnce_LosesNoDay()
    {
        var purchase = await app.Given.Purchase();
        var client = await Teacher(purchase.Lecture);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Post(Path(purchase), new { extra_days = 2 })));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(10, await app.InDb(db => db.Set<Purchase>().Where(row => row.Id == purchase.Id).Select(row => row.ExtraDays).SingleAsync()));
    }

    [Fact]
    public async Task Extend_WrongNumbers_Are400InDrfsWords()
    {
        var purchase = await app.Given.Purchase();
        var client = await Teacher(purchase.Lecture);
        (await client.Post(Path(purchase), new { extra_days = 0 })).Is(HttpStatusCode.BadRequest, """{"extra_days":["Ensure this value is greater than or equal to 1."]}""");
        (await client.Post(Path(purchase), new { extra_days = 3651 })).Is(HttpStatusCode.BadRequest, """{"extra_days":["Ensure this value is less than or equal to 3650."]}""");
        (await client.Post(Path(purchase))).Is(HttpStatusCode.BadRequest, """{"extra_days":["This field is required."]}""");
        (await client.Post(Path(purchase), new { extra_days = (int?)null })).Is(HttpStatusCode.BadRequest, """{"extra_days":["This field may not be null."]}""");
        (await client.Post(Path(purchase), new { extra_days = "soon" })).Is(HttpStatusCode.BadRequest, """{"extra_days":["A valid integer is required."]}""");
    }

    [Fact]
    public async Task Extend_BeyondAHundredYears_Is400AndNotAFault()
    {
        var purchase = await app.Given.Purchase();
        var client = await Teacher(purchase.Lecture);
        for (var i = 0; i < 10; i++)
            (await client.Post(Path(purchase), new { extra_days = 3650 })).Is(HttpStatusCode.OK);
        (await client.Post(Path(purchase), new { extra_days = 1 })).Is(HttpStatusCode.BadRequest, """{"extra_days":["Ensure this value is less than or equal to 0."]}""");
    }

    [Fact]
    public async Task Extend_ForeignUnknownOrByTheStudent_IsRefusedInThisOrder()
    {
        var purchase = await app.Given.Purchase();
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await stranger.Post(Path(purchase), new { extra_days = 0 })).Is(HttpStatusCode.Forbidden, """{"error":"You can only extend access for lectures in your own courses"}""");
        (await stranger.Post("/api/purchases/999999999/extend_access/", new { extra_days = 0 })).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
        foreach (var user in new[] { purchase.Student.User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Post(Path(purchase), new { extra_days = 1 })).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        (await app.CreateClient().Post(Path(purchase))).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    [Fact]
    public async Task Extend_OldPurchaseWhileTheNewOneRuns_Is400()
    {
        var (old, _) = await Rebought(newExpired: false);
        (await (await Teacher(old.Lecture)).Post(Path(old), new { extra_days = 100 })).Is(HttpStatusCode.BadRequest, SupersededBody);
        Assert.Equal(0, await app.InDb(db => db.Set<Purchase>().Where(row => row.Id == old.Id).Select(row => row.ExtraDays).SingleAsync()));
        Assert.False(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == old.Student.UserId)));
    }

    [Fact]
    public async Task Extend_OldPurchaseAfterTheNewOneEnded_TakesThePlaceBack()
    {
        var (old, newer) = await Rebought(newExpired: true);
        (await (await Teacher(old.Lecture)).Post(Path(old), new { extra_days = 100 })).Is(HttpStatusCode.OK);
        Assert.Equal([(old.Id, old.LectureId), (newer.Id, null)], await Slots(old.Student));
        (await (await Teacher(old.Lecture)).Post(Path(newer), new { extra_days = 100 })).Is(HttpStatusCode.BadRequest, SupersededBody);
    }

    [Fact]
    public async Task ExtendAndBuyAtOnce_NeverLeaveTwoRunningPurchases()
    {
        for (var round = 0; round < 5; round++)
        {
            var student = await app.Given.Student(balance: 1000m);
            var lecture = await app.Given.Lecture(price: 10m);
            await app.Given.Enrollment(student, lecture.Topic.Course);
            var old = await app.Given.Purchase(student, lecture, expired: true);
            var (buyer, teacher) = (await app.SignedInAs(student.User.UserName!), await Teacher(lecture));

            var answers = await Task.WhenAll(
                buyer.Post("/api/purchases/", new { lecture = lecture.Id }),
                teacher.Post(Path(old), new { extra_days = 50 }));

            Assert.Single(answers, answer => (int)answer.Status < 300);
            answers.Single(answer => (int)answer.Status >= 300).Is(HttpStatusCode.BadRequest);
            var now = Given.Now;
            Assert.Equal(1, await app.InDb(db => db.Set<Purchase>().CountAsync(row => row.StudentId == student.Id && row.EffectiveExpiry > now)));
        }
    }

    private static string Path(Purchase purchase) => $"/api/purchases/{purchase.Id}/extend_access/";

    private Task<HttpClient> Teacher(Lecture lecture) => app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);

    /// <summary>An ended purchase and one made after it, which has taken its place.</summary>
    private async Task<(Purchase Old, Purchase Newer)> Rebought(bool newExpired)
    {
        var lecture = await app.Given.Lecture();
        var old = await app.Given.Purchase(lecture: lecture, expired: true);
        await app.InDb(db => db.Set<Purchase>().Where(row => row.Id == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LiveLectureId, (int?)null)));
        return (old, await app.Given.Purchase(old.Student, lecture, newExpired));
    }

    private Task<List<(int, int?)>> Slots(Student student) => app.InDb(async db =>
        (await db.Set<Purchase>().Where(row => row.StudentId == student.Id).OrderBy(row => row.Id).Select(row => new { row.Id, row.LiveLectureId }).ToListAsync())
        .ConvertAll(row => (row.Id, row.LiveLectureId)));
}
