using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>The code to redeem.</summary>
public sealed record RechargeDraft
{
    /// <summary>At most 32 characters, upper or lower case.</summary>
    public Maybe<string?> Code { get; init; }
}

/// <summary>What a redeemed code brought, in EGP.</summary>
public sealed record Recharge(decimal Amount, decimal Balance);

/// <summary>Turns a code into balance, once (edutrack-15.3): code, money, statement and notice, all or nothing.</summary>
public sealed class RechargeBalance(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int CodeLength = 32;

    /// <exception cref="RefusedException">The code is missing, too long, unknown or used (400).</exception>
    public Task<Recharge> Handle(Actor actor, Input<RechargeDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.UseBalance);
        var studentId = actor.StudentId ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var draft = input.Open(out var said);
        said.Text("code", draft.Code, required: true, max: CodeLength);
        said.Refuse();
        return db.InTransaction(() => RedeemAsync(actor, studentId, draft.Code.Value!.ToUpperInvariant(), ct), ct);
    }

    private async Task<Recharge> RedeemAsync(Actor actor, int studentId, string text, CancellationToken ct)
    {
        var now = clock.Now();
        var taken = await db.Set<RechargeCode>().Where(row => row.Code == text && row.UsedById == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedById, actor.UserId).SetProperty(row => row.UsedAt, now), ct);
        var code = await db.Set<RechargeCode>().AsNoTracking().Where(row => row.Code == text).Select(row => new { row.Id, row.Amount }).FirstOrDefaultAsync(ct);
        if (taken == 0)
            throw (code is null ? PurchaseRefusals.UnknownCode : PurchaseRefusals.UsedCode).Thrown();

        var balance = await BalanceBook.AddAsync(db, studentId, code!.Amount, ct) ?? throw PurchaseRefusals.BalanceFull.Thrown();
        db.Set<BalanceTransaction>().Add(new BalanceTransaction
        {
            StudentId = studentId,
            Type = BalanceTransactionType.Recharge,
            Amount = code.Amount,
            BalanceAfter = balance,
            Description = $"Recharge code {text}",
            CreatedAt = now,
        });
        db.Set<Notification>().Add(PurchaseNotices.Recharged(actor.UserId, code.Amount, balance, now));
        db.Note(actor, now, "balance.recharged", "recharge_code", code.Id, string.Create(CultureInfo.InvariantCulture, $"redeemed a code of {code.Amount:0.00} EGP"));
        await db.SaveAsync(ct);
        return new Recharge(code.Amount, balance);
    }
}
