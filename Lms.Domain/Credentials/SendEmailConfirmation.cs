using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>Sends the link that confirms one's own e-mail address once more; at most <see cref="MailsAnHour"/> an hour.</summary>
public sealed class SendEmailConfirmation(ILmsDb db, TimeProvider clock, IAccountTokens tokens, IAccountLinks links, IMailSignal post) : IUseCase
{
    /// <summary>Mails an account gets within an hour at most.</summary>
    public const int MailsAnHour = 3;

    /// <summary>Does nothing for an address that is confirmed already.</summary>
    public async Task Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var user = (await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == actor.UserId, ct)).OrRefuse();
        if (user.EmailConfirmed)
            return;
        var now = clock.Now();
        var since = now.AddHours(-1);
        var mail = AccountMails.ConfirmEmail(user, links.ConfirmEmail(user.Id, await tokens.IssueAsync(user, AccountTokenPurpose.ConfirmEmail)), now);
        if (await db.Set<OutgoingMail>().CountAsync(sent => sent.To == mail.To && sent.Subject == mail.Subject && sent.CreatedAt > since, ct) >= MailsAnHour)
            return;
        db.Set<OutgoingMail>().Add(mail);
        await db.SaveAsync(ct);
        post.Wake();
    }
}
