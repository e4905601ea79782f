using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Files;
using Lms.Domain.Mail;
using Lms.Domain.Sessions;

namespace Lms.Domain.Staff;

/// <summary>
/// What teachers' and assistants' accounts have in common: the checks of <see cref="StaffDraft"/>, the new account and
/// its mail, and what a new address, a new password or switching off entails. Used by the verbs, within their transactions.
/// </summary>
public sealed class StaffAccounts(ILmsDb db, IPasswords passwords, IAccountTokens tokens, IAccountLinks links, IMailSignal post, IStandings standings)
{
    private const int PhoneLength = 20;
    private const int NameLength = 150;

    /// <summary>Adds every complaint about the draft; <paramref name="current"/> is null for a new account.</summary>
    internal async Task CheckAsync(StaffDraft draft, User? current, bool genderMayBeNull, Complaints said, CancellationToken ct)
    {
        var isNew = current is null;
        if (isNew || !draft.Username.IsSent || draft.Username.Value is not { } name || User.Normalized(name) != current!.NormalizedUserName)
            await said.UsernameAsync(db, "username", draft.Username, draft.Gmail.Or(current?.Email), isNew, ct);
        if (isNew || draft.Password.IsSent)
        {
            said.NewPassword("password", draft.Password, passwords,
                ("username", draft.Username.Or(current?.UserName)), ("name", draft.Name.Or(current?.Name)), ("email address", draft.Gmail.Or(current?.Email)));
        }

        said.Text("name", draft.Name, isNew, max: NameLength);
        said.Text("phone", draft.Phone, isNew, max: PhoneLength);
        await said.EmailAsync(db, "gmail", draft.Gmail, current?.Id, isNew, ct);
        if (!genderMayBeNull || draft.Gender.Value is not "")
            said.Choice("gender", draft.Gender, Wording.All<Gender>(), isNew && !genderMayBeNull, genderMayBeNull);
        FileRule.Picture.Check("profile_picture", draft.Picture, said, nullable: true);
        said.Present("is_active", draft.IsActive);
    }

    /// <summary>A slow salted hash; made before the transaction begins.</summary>
    internal string? HashOf(StaffDraft draft) => draft.Password.Value is { } password ? passwords.Hash(password) : null;

    /// <summary>A new account of somebody who works where <paramref name="home"/> says; it is stored with the profile that holds it.</summary>
    internal static User Open(StaffDraft draft, string hash, StaffHome home, DateTimeOffset now)
    {
        var user = User.New(draft.Username.Value!, draft.Gmail.Value!, draft.Name.Value!, hash, now);
        user.IsActive = draft.IsActive.Or(true)!.Value;
        user.InstitutionId = home.InstitutionId;
        user.TimeZone = home.TimeZone ?? user.TimeZone;
        user.Locale = home.Locale;
        return user;
    }

    /// <summary>Promises the mail that confirms the address of an account that has been stored.</summary>
    internal async Task AskToConfirmAsync(User user, DateTimeOffset now) =>
        db.Set<OutgoingMail>().Add(AccountMails.ConfirmEmail(user, links.ConfirmEmail(user.Id, await tokens.IssueAsync(user, AccountTokenPurpose.ConfirmEmail)), now));

    /// <summary>
    /// Takes over what was sent. A new address is confirmed anew; a new password and switching off end every session.
    /// </summary>
    internal async Task ChangeAsync(User user, StaffDraft draft, string? hash, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        if (draft.Username.Value is { } username)
            (user.UserName, user.NormalizedUserName) = (username, User.Normalized(username));
        user.Name = draft.Name.Or(user.Name)!;
        if (draft.Gmail.Value is { } email && email != user.Email)
        {
            user.ReachAt(email);
            await AskToConfirmAsync(user, now);
        }

        if (hash is not null)
        {
            user.Give(hash);
            db.Set<OutgoingMail>().Add(AccountMails.PasswordChanged(user, now));
            db.Note(actor, now, "password.set", "user", user.Id, $"Set a new password for {user.Name}.");
        }

        var on = draft.IsActive.Or(user.IsActive)!.Value;
        if (on != user.IsActive)
            db.Note(actor, now, on ? "account.switched_on" : "account.switched_off", "user", user.Id, $"Switched {user.Name}'s account {(on ? "on" : "off")}.");
        var ends = hash is not null || (user.IsActive && !on);
        user.IsActive = on;
        if (ends)
            await db.EndSessionsOfAsync(user.Id, null, now, ct);
    }

    /// <summary>After the commit: the doors look these accounts up anew, and promised mails may go.</summary>
    internal void Settle(params IEnumerable<int> userIds)
    {
        foreach (var userId in userIds)
            standings.Forget(userId);
        post.Wake();
    }
}

/// <summary>Where new staff work, and in which language and zone.</summary>
internal sealed record StaffHome(int? InstitutionId, string? TimeZone, string Locale);
