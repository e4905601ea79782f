using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>Where the reset mail is to go.</summary>
public sealed record PasswordResetRequest
{
    public Maybe<string?> Email { get; init; }
}

/// <summary>
/// Sends a link for choosing a new password. Whoever asks learns nothing: the answer is the same whether or not an
/// account has that address. An account gets at most <see cref="MailsAnHour"/> such mails an hour.
/// </summary>
public sealed class RequestPasswordReset(ILmsDb db, TimeProvider clock, IAccountTokens tokens, IAccountLinks links, IMailSignal post) : IUseCase
{
    /// <summary>Mails an account gets within an hour at most.</summary>
    public const int MailsAnHour = 3;

    /// <exception cref="RefusedException">Nothing was written (400).</exception>
    public async Task Handle(Input<PasswordResetRequest> input, CancellationToken ct)
    {
        var draft = input.Open(out var said);
        said.Text("email", draft.Email, required: true);
        said.Refuse();

        var normalized = User.Normalized(draft.Email.Value!);
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == normalized, ct);
        if (user is null)
            return;
        var now = clock.Now();
        var since = now.AddHours(-1);
        var mail = AccountMails.ResetPassword(user, links.ResetPassword(user.Id, await tokens.IssueAsync(user, AccountTokenPurpose.ResetPassword)), now);
        if (await db.Set<OutgoingMail>().CountAsync(sent => sent.To == mail.To && sent.Subject == mail.Subject && sent.CreatedAt > since, ct) >= MailsAnHour)
            return;
        db.Set<OutgoingMail>().Add(mail);
        await db.SaveAsync(ct);
        post.Wake();
    }
}
