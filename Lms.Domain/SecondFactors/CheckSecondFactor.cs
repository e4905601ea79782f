using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.SecondFactors;

/// <summary>Compares the second factor of somebody whose password was right, for our own pages.</summary>
public sealed class CheckSecondFactor(ILmsDb db, TimeProvider clock, IPasswords passwords, ISecondFactor secondFactor) : IUseCase
{
    /// <exception cref="RefusedException">No code or a wrong one (401), or too many failures (429).</exception>
    public async Task Handle(int userId, string? code, string? address, CancellationToken ct)
    {
        var account = (await db.Set<User>().AsNoTracking().Where(user => user.Id == userId)
            .Select(user => new KnownAccount(user.Id, user.UserName!, user.TwoFactorEnabled)).FirstOrDefaultAsync(ct)).OrRefuse(CredentialRefusals.WrongCode);
        await new CredentialGate(db, clock, passwords, secondFactor).CheckCodeAsync(account, code, address, ct);
    }
}
