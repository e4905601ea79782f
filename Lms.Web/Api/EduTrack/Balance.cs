using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's student balance (contract group 15).</summary>
internal static class Balance
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("balance/", Mine).WithName("edutrack-15.1").Needs(Permission.UseBalance);
        api.MapGet("balance/transactions/", Transactions).WithName("edutrack-15.2").Needs(Permission.UseBalance);
        api.MapPost("balance/recharge/", Recharge).WithName("edutrack-15.3").Needs(Permission.UseBalance);
    }

    private static async Task<IResult> Mine(HttpContext http, GetMyBalance verb, CancellationToken ct) =>
        DrfJson.Ok(new BalanceWire(await verb.Handle(http.Actor(), ct), "EGP"));

    private static async Task<IResult> Transactions(HttpContext http, ListMyTransactions verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new TransactionFilter { Type = query.Choice<BalanceTransactionType>("transaction_type") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), TransactionWire.Of);
    }

    private static async Task<IResult> Recharge(HttpContext http, RechargeBalance verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new RechargeDraft { Code = body.Text("code") });
        var done = await verb.Handle(http.Actor(), draft, ct);
        return DrfJson.Ok(new RechargeWire("Balance recharged successfully", done.Amount, done.Balance));
    }
}

/// <summary>A balance as EduTrack writes it.</summary>
internal sealed record BalanceWire(decimal Balance, string Currency);

/// <summary>The answer to a redeemed code.</summary>
internal sealed record RechargeWire(string Message, decimal Amount, decimal Balance);

/// <summary>One line of a statement as EduTrack writes it.</summary>
internal sealed record TransactionWire(
    int Id, string TransactionType, string TransactionTypeDisplay, decimal Amount, decimal BalanceAfter, string Description, int? Purchase, DateTimeOffset CreatedAt)
{
    public static TransactionWire Of(TransactionSummary row) => new(
        row.Id, Wording.Snake(row.Type), Wording.Title(row.Type), row.Amount, row.BalanceAfter, row.Description, row.PurchaseId, row.CreatedAt);
}
