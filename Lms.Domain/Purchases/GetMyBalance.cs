using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Purchases;

/// <summary>What the student can spend, in EGP (edutrack-15.1).</summary>
public sealed class GetMyBalance(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">The actor is no student.</exception>
    public Task<decimal> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.UseBalance);
        return BalanceBook.ReadAsync(db, actor.StudentId ?? throw GeneralRefusals.PermissionDenied.Thrown(), ct);
    }
}
