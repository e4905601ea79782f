using System.Net;
using Lms.Domain.Audit;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class RechargeCodesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Keys = ["id", "code", "amount", "is_used", "used_by", "used_by_name", "used_at", "created_by", "created_at"];

    [Fact]
    public async Task Generate_Quantity_GivesThatManyDifferentUnusedCodes()
    {
        var owner = await app.Given.SiteOwner();
        var answer = (await (await app.SignedInAs(owner.UserName!)).Post("/api/recharge_codes/", new { amount = "25.50", quantity = 500 })).Is(HttpStatusCode.Created);
        var rows = answer.Json.EnumerateArray().ToList();
        Assert.Equal(500, rows.Select(row => row.GetProperty("code").GetString()).Distinct().Count());
        Assert.Equal(Keys, rows[0].EnumerateObject().Select(key => key.Name));
        Assert.All(rows, row =>
        {
            Assert.Matches("^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){3}$", row.GetProperty("code").GetString());
            Assert.Equal("25.50", row.GetProperty("amount").GetString());
            Assert.False(row.GetProperty("is_used").GetBoolean());
            Assert.Equal(owner.Id, row.GetProperty("created_by").GetInt32());
        });
        var audit = await app.InDb(db => db.Set<AuditEntry>().SingleAsync(row => row.UserId == owner.Id));
        Assert.Equal(("recharge_codes.generated", "made 500 codes of 25.50 EGP each"), (audit.Action, audit.Summary));
    }

    [Fact]
    public async Task Generate_WithoutQuantity_GivesOneThatCanBeRedeemed()
    {
        var answer = (await (await Owner()).Post("/api/recharge_codes/", new { amount = 1 })).Is(HttpStatusCode.Created);
        var code = Assert.Single(answer.Json.EnumerateArray()).GetProperty("code").GetString();
        (await (await app.SignedInAs((await app.Given.Student()).User.UserName!)).Post("/api/balance/recharge/", new { code }))
            .Is(HttpStatusCode.OK, """{"message":"Balance recharged successfully","amount":"1.00","balance":"1.00"}""");
    }

    [Fact]
    public async Task Generate_WrongBodies_Are400InDrfsWordsAllAtOnce()
    {
        var client = await Owner();
        (await client.Post("/api/recharge_codes/", new { })).Is(HttpStatusCode.BadRequest, """{"amount":["This field is required."]}""");
        (await client.Post("/api/recharge_codes/", new { amount = 0.99m, quantity = 0 })).Is(HttpStatusCode.BadRequest, """{"amount":["Ensure this value is greater than or equal to 1."],"quantity":["Ensure this value is greater than or equal to 1."]}""");
        (await client.Post("/api/recharge_codes/", new { amount = "1.001", quantity = 501 })).Is(HttpStatusCode.BadRequest, """{"amount":["Ensure that there are no more than 2 decimal places."],"quantity":["Ensure this value is less than or equal to 500."]}""");
        (await client.Post("/api/recharge_codes/", new { amount = "x", quantity = "y" })).Is(HttpStatusCode.BadRequest, """{"amount":["A valid number is required."],"quantity":["A valid integer is required."]}""");
        (await client.Post("/api/recharge_codes/", new { amount = 100_000_000 })).Is(HttpStatusCode.BadRequest, """{"amount":["Ensure that there are no more than 8 digits before the decimal point."]}""");
    }

    [Fact]
    public async Task List_FiltersAndSearch_NewestFirst()
    {
        var student = await app.Given.Student();
        var used = await app.Given.RechargeCode(usedBy: student);
        var free = await app.Given.RechargeCode();
        var client = await Owner();

        Assert.Equal([free.Code, used.Code], (await Codes(client, "/api/recharge_codes/?page_size=2")));
        Assert.DoesNotContain(free.Code, await Codes(client, "/api/recharge_codes/?is_used=true&all=true"));
        Assert.DoesNotContain(used.Code, await Codes(client, "/api/recharge_codes/?is_used=FALSE&all=true"));
        Assert.Equal([used.Code], await Codes(client, $"/api/recharge_codes/?search={used.Code.ToLowerInvariant()}"));
        var row = (await client.Get($"/api/recharge_codes/?search={used.Code}")).Json.GetProperty("results")[0];
        Assert.Equal(Keys, row.EnumerateObject().Select(key => key.Name));
        Assert.True(row.GetProperty("is_used").GetBoolean());
        Assert.Equal(student.UserId, row.GetProperty("used_by").GetInt32());
        Assert.Equal(student.User.Name, row.GetProperty("used_by_name").GetString());
    }

    [Fact]
    public async Task Everything_OthersAre403_StrangersAre401()
    {
        foreach (var user in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User, (await app.Given.Assistant()).User })
        {
            var client = await app.SignedInAs(user.UserName!);
            (await client.Get("/api/recharge_codes/")).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
            (await client.Post("/api/recharge_codes/", new { })).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        }

        (await app.CreateClient().Get("/api/recharge_codes/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        (await app.CreateClient().Post("/api/recharge_codes/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    private async Task<HttpClient> Owner() => await app.SignedInAs((await app.Given.SiteOwner()).UserName!);

    private static async Task<IEnumerable<string?>> Codes(HttpClient client, string path) =>
        (await client.Get(path)).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("code").GetString());
}
