using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>Marks an account's e-mail address as its owner's, for whoever holds the secret that was mailed there. Doing it again changes nothing.</summary>
public sealed class ConfirmEmail(ILmsDb db, IAccountTokens tokens) : IUseCase
{
    /// <exception cref="RefusedException">The link is no good (400).</exception>
    public async Task Handle(int userId, string token, CancellationToken ct)
    {
        var user = await db.Set<User>().FirstOrDefaultAsync(row => row.Id == userId, ct);
        if (user is null || !await tokens.VerifyAsync(user, AccountTokenPurpose.ConfirmEmail, token))
            throw CredentialRefusals.LinkInvalid.Thrown();
        user.EmailConfirmed = true;
        await db.SaveAsync(ct);
    }
}
