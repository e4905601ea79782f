using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class BalanceTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Balance_Student_IsAStringWithTwoPlaces() =>
        (await (await Client(await app.Given.Student(12.5m))).Get("/api/balance/")).Is(HttpStatusCode.OK, """{"balance":"12.50","currency":"EGP"}""");

    [Fact]
    public async Task Everything_TeacherIs403_StrangerIs401()
    {
        var teacher = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        foreach (var path in new[] { "/api/balance/", "/api/balance/transactions/" })
        {
            (await teacher.Get(path)).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
            (await app.CreateClient().Get(path)).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        }

        (await teacher.Post("/api/balance/recharge/", new { })).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        (await app.CreateClient().Post("/api/balance/recharge/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    [Fact]
    public async Task Transactions_Own_NewestFirstWithTheDocumentedKeys()
    {
        var student = await app.Given.Student(100m);
        await app.Given.BalanceTransaction(student, 150m);
        await app.Given.BalanceTransaction(student, -50m, BalanceTransactionType.Purchase);
        await app.Given.BalanceTransaction();
        var client = await Client(student);

        var rows = (await client.Get("/api/balance/transactions/")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(["-50.00", "150.00"], rows.Select(row => row.GetProperty("amount").GetString()));
        Assert.Equal(["id", "transaction_type", "transaction_type_display", "amount", "balance_after", "description", "purchase", "created_at"], rows[0].EnumerateObject().Select(key => key.Name));
        Assert.Equal(("purchase", "Purchase"), (rows[0].GetProperty("transaction_type").GetString(), rows[0].GetProperty("transaction_type_display").GetString()));
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("purchase").ValueKind);
        Assert.Equal(1, (await client.Get("/api/balance/transactions/?transaction_type=recharge")).Json.GetProperty("count").GetInt32());
        (await client.Get("/api/balance/transactions/?transaction_type=gift")).Is(HttpStatusCode.BadRequest, """{"transaction_type":["Select a valid choice. gift is not one of the available choices."]}""");
    }

    [Fact]
    public async Task Recharge_UnusedCode_AddsWritesAndTells()
    {
        var student = await app.Given.Student(10.25m);
        var code = await app.Given.RechargeCode(50m);
        var client = await Client(student);

        (await client.Post("/api/balance/recharge/", new { code = $" {code.Code.ToLowerInvariant()} " }))
            .Is(HttpStatusCode.OK, """{"message":"Balance recharged successfully","amount":"50.00","balance":"60.25"}""");

        (await client.Get("/api/balance/")).Is(HttpStatusCode.OK, """{"balance":"60.25","currency":"EGP"}""");
        var line = await app.InDb(db => db.Set<BalanceTransaction>().SingleAsync(row => row.StudentId == student.Id));
        Assert.Equal((BalanceTransactionType.Recharge, 50m, 60.25m), (line.Type, line.Amount, line.BalanceAfter));
        var told = await app.InDb(db => db.Set<Notification>().SingleAsync(row => row.RecipientId == student.UserId));
        Assert.Equal((NotificationType.BalanceRecharged, "50.00 EGP were added to your balance, which is now 60.25 EGP."), (told.Type, told.Message));
        var stored = await app.InDb(db => db.Set<RechargeCode>().SingleAsync(row => row.Id == code.Id));
        Assert.Equal(student.UserId, stored.UsedById);
        Assert.NotNull(stored.UsedAt);
        var subject = $"{code.Id}";
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "balance.recharged" && row.SubjectId == subject && row.UserId == student.UserId)));
    }

    [Fact]
    public async Task Recharge_UsedOrUnknownCode_Is400()
    {
        var student = await app.Given.Student();
        var used = await app.Given.RechargeCode(usedBy: await app.Given.Student());
        var client = await Client(student);
        (await client.Post("/api/balance/recharge/", new { code = used.Code })).Is(HttpStatusCode.BadRequest, """{"error":"This recharge code has already been used"}""");
        (await client.Post("/api/balance/recharge/", new { code = "NO-SUCH-CODE" })).Is(HttpStatusCode.BadRequest, """{"error":"Invalid recharge code"}""");
        Assert.Equal(0m, await BalanceOf(student));
    }

    [Fact]
    public async Task Recharge_WrongBodies_Are400InDrfsWords()
    {
        var client = await Client(await app.Given.Student());
        (await client.Post("/api/balance/recharge/")).Is(HttpStatusCode.BadRequest, """{"code":["This field is required."]}""");
        (await client.Post("/api/balance/recharge/", new { code = (string?)null })).Is(HttpStatusCode.BadRequest, """{"code":["This field may not be null."]}""");
        (await client.Post("/api/balance/recharge/", new { code = "  " })).Is(HttpStatusCode.BadRequest, """{"code":["This field may not be blank."]}""");
        (await client.Post("/api/balance/recharge/", new { code = new string('A', 33) })).Is(HttpStatusCode.BadRequest, """{"code":["Ensure this field has no more than 32 characters."]}""");
    }

    [Fact]
    public async Task Recharge_OneCodeAtOnce_SucceedsOnce()
    {
        var students = new[] { await app.Given.Student(), await app.Given.Student() };
        var code = await app.Given.RechargeCode(75m);
        var clients = new[] { await Client(students[0]), await Client(students[1]) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => clients[i % 2].Post("/api/balance/recharge/", new { code = code.Code })));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.Is(HttpStatusCode.BadRequest, """{"error":"This recharge code has already been used"}"""));
        Assert.Equal(75m, await BalanceOf(students[0]) + await BalanceOf(students[1]));
    }

    [Fact]
    public async Task Recharge_ManyCodesAtOnce_AllCount()
    {
        var student = await app.Given.Student();
        var client = await Client(student);
        var codes = new List<RechargeCode>();
        for (var i = 0; i < 6; i++)
            codes.Add(await app.Given.RechargeCode(10.10m));
        var answers = await Task.WhenAll(codes.Select(code => client.Post("/api/balance/recharge/", new { code = code.Code })));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(60.60m, await BalanceOf(student));
        var after = await app.InDb(db => db.Set<BalanceTransaction>().Where(row => row.StudentId == student.Id).OrderBy(row => row.Id).Select(row => row.BalanceAfter).ToListAsync());
        Assert.Equal([10.10m, 20.20m, 30.30m, 40.40m, 50.50m, 60.60m], after);
    }

    [Fact]
    public async Task Recharge_BeyondTheHighestBalance_Is400AndTheCodeStaysGood()
    {
        var student = await app.Given.Student(99_999_950m);
        var code = await app.Given.RechargeCode(50m);
        (await (await Client(student)).Post("/api/balance/recharge/", new { code = code.Code })).Is(HttpStatusCode.BadRequest);
        Assert.Null(await app.InDb(db => db.Set<RechargeCode>().Where(row => row.Id == code.Id).Select(row => row.UsedById).SingleAsync()));
        Assert.Equal(99_999_950m, await BalanceOf(student));
    }

    private Task<HttpClient> Client(Student student) => app.SignedInAs(student.User.UserName!);

    private Task<decimal> BalanceOf(Student student) => app.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).Select(row => row.Balance).SingleAsync());
}
