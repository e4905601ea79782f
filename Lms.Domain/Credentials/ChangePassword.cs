using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Mail;
using Lms.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>The old password and the new one; neither is trimmed.</summary>
public sealed record PasswordChangeDraft
{
    public Maybe<string?> CurrentPassword { get; init; }

    public Maybe<string?> NewPassword { get; init; }
}

/// <summary>Changes one's own password and ends every other place where one is signed in (edutrack-13.3).</summary>
public sealed class ChangePassword(ILmsDb db, TimeProvider clock, IPasswords passwords, IStandings standings, IMailSignal post) : IUseCase
{
    /// <param name="actor">Who.</param>
    /// <param name="input">The passwords.</param>
    /// <param name="keep">The session that stays open; null ends them all.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RefusedException">The current password is wrong or the new one is too weak (400); too many wrong ones (429).</exception>
    public async Task Handle(Actor actor, Input<PasswordChangeDraft> input, Guid? keep, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var known = (await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == actor.UserId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        if (said.Text("current_password", draft.CurrentPassword, required: true) && !await OwnPassword.IsRightAsync(db, clock, passwords, known, draft.CurrentPassword.Value!, ct))
            said.Add("current_password", CredentialRefusals.WrongCurrentPassword);
        said.NewPassword("new_password", draft.NewPassword, passwords, AccountNames.Of(known));
        said.Refuse();

        var now = clock.Now();
        var hash = passwords.Hash(draft.NewPassword.Value!);
        await db.InTransaction(
            async () =>
            {
                var user = await db.Set<User>().SingleAsync(row => row.Id == known.Id, ct);
                user.Give(hash);
                db.Set<OutgoingMail>().Add(AccountMails.PasswordChanged(user, now));
                db.Note(actor, now, "password.changed", "user", user.Id, $"{user.Name} changed their password");
                await db.SaveAsync(ct);
                return await db.EndSessionsOfAsync(user.Id, keep, now, ct);
            },
            ct);
        standings.Forget(known.Id);
        post.Wake();
    }
}
