using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Mail;
using Lms.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>The new password; not trimmed.</summary>
public sealed record PasswordResetDraft
{
    public Maybe<string?> NewPassword { get; init; }
}

/// <summary>
/// Sets a new password for whoever holds the secret that was mailed. Ends every sign-in, lifts a lockout and confirms
/// the address, for the mail was read there.
/// </summary>
public sealed class ResetPassword(ILmsDb db, TimeProvider clock, IPasswords passwords, IAccountTokens tokens, IStandings standings, IMailSignal post) : IUseCase
{
    /// <exception cref="RefusedException">The link is no good (400) or the password too weak (400).</exception>
    public async Task Handle(int userId, string token, Input<PasswordResetDraft> input, CancellationToken ct)
    {
        var known = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == userId, ct);
        if (known is null || !await tokens.VerifyAsync(known, AccountTokenPurpose.ResetPassword, token))
            throw CredentialRefusals.LinkInvalid.Thrown();
        var draft = input.Open(out var said);
        said.NewPassword("new_password", draft.NewPassword, passwords, AccountNames.Of(known));
        said.Refuse();

        var now = clock.Now();
        var hash = passwords.Hash(draft.NewPassword.Value!);
        await db.InTransaction(
            async () =>
            {
                var user = await db.Set<User>().SingleAsync(row => row.Id == userId, ct);
                if (user.SecurityStamp != known.SecurityStamp)
                    throw CredentialRefusals.LinkInvalid.Thrown();
                user.Give(hash);
                user.EmailConfirmed = true;
                user.AccessFailedCount = 0;
                user.LockoutEnd = null;
                db.Set<OutgoingMail>().Add(AccountMails.PasswordChanged(user, now));
                db.Note(new Actor { UserId = user.Id, Name = user.Name }, now, "password.reset", "user", user.Id, $"{user.Name} reset their password by mail");
                await db.SaveAsync(ct);
                return await db.EndSessionsOfAsync(userId, null, now, ct);
            },
            ct);
        standings.Forget(userId);
        post.Wake();
    }
}
