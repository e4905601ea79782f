using System.Globalization;
using System.Security.Cryptography;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;

namespace Lms.Domain.Purchases;

/// <summary>What codes to make.</summary>
public sealed record RechargeCodesDraft
{
    /// <summary>What each is worth: EGP, at least 1.</summary>
    public Maybe<decimal?> Amount { get; init; }

    /// <summary>How many: 1 to 500, 1 when not said.</summary>
    public Maybe<int?> Quantity { get; init; }
}

/// <summary>Makes single-use codes (edutrack-15.5).</summary>
public sealed class GenerateRechargeCodes(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int Most = 500;

    /// <summary>No letter or digit that is mistaken for another one when read aloud or typed from paper.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>The new codes, in the order they were made.</summary>
    /// <exception cref="RefusedException">The amount or the quantity is wrong (400).</exception>
    public async Task<IReadOnlyList<RechargeCodeSummary>> Handle(Actor actor, Input<RechargeCodesDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageRechargeCodes);
        var draft = input.Open(out var said);
        said.Money("amount", draft.Amount, required: true, min: 1m);
        said.Number("quantity", draft.Quantity, min: 1, max: Most);
        said.Refuse();

        var (amount, quantity, now) = (draft.Amount.Value!.Value, draft.Quantity.Or(1)!.Value, clock.Now());
        return await db.InTransaction(
            async () =>
            {
                var codes = Enumerable.Range(0, quantity)
                    .Select(_ => new RechargeCode { Code = Random(), Amount = amount, CreatedById = actor.UserId, CreatedAt = now })
                    .ToList();
                db.Set<RechargeCode>().AddRange(codes);
                await db.SaveAsync(ct);
                db.Note(actor, now, "recharge_codes.generated", "recharge_code", Span(codes), string.Create(CultureInfo.InvariantCulture, $"made {quantity} codes of {amount:0.00} EGP each"));
                await db.SaveAsync(ct);
                return codes.ConvertAll(RechargeCodeSummary.OfUnused);
            },
            ct);
    }

    /// <summary>Sixteen symbols of 31: beyond guessing, and two alike will not be met.</summary>
    private static string Random() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(four => new string(four)));

    private static string Span(List<RechargeCode> codes) => string.Create(CultureInfo.InvariantCulture, $"{codes[0].Id}..{codes[^1].Id}");
}
