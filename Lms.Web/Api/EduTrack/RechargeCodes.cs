using Lms.Domain.Access;
using Lms.Domain.Purchases;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's recharge codes (contract group 15).</summary>
internal static class RechargeCodes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("recharge_codes/", List).WithName("edutrack-15.4").Needs(Permission.ManageRechargeCodes);
        api.MapPost("recharge_codes/", Generate).WithName("edutrack-15.5").Needs(Permission.ManageRechargeCodes);
    }

    private static async Task<IResult> List(HttpContext http, ListRechargeCodes verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new RechargeCodeFilter { IsUsed = query.Flag("is_used") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), RechargeCodeWire.Of);
    }

    private static async Task<IResult> Generate(HttpContext http, GenerateRechargeCodes verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new RechargeCodesDraft { Amount = body.Number("amount"), Quantity = body.Whole("quantity") });
        return DrfJson.Created((await verb.Handle(http.Actor(), draft, ct)).Select(RechargeCodeWire.Of));
    }
}

/// <summary>A recharge code as EduTrack writes it.</summary>
internal sealed record RechargeCodeWire(
    int Id, string Code, decimal Amount, bool IsUsed, int? UsedBy, string? UsedByName, DateTimeOffset? UsedAt, int CreatedBy, DateTimeOffset CreatedAt)
{
    public static RechargeCodeWire Of(RechargeCodeSummary row) => new(
        row.Id, row.Code, row.Amount, row.IsUsed, row.UsedById, row.UsedByName, row.UsedAt, row.CreatedById, row.CreatedAt);
}
