using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Credentials;

namespace Lms.Domain.Staff;

/// <summary>What is asked of a new owner of the site.</summary>
public sealed record SiteOwnerDraft(Maybe<string?> Username, Maybe<string?> Email, Maybe<string?> Password);

/// <summary>
/// Makes an account for an owner of the site: how a fresh installation gets its first person. The address counts as
/// confirmed, because whoever may run this may also read the mails of the host.
/// </summary>
public sealed class CreateSiteOwner(ILmsDb db, TimeProvider clock, IPasswords passwords) : IUseCase
{
    /// <returns>The account's id.</returns>
    /// <exception cref="RefusedException">Something is wrong with name, address or password, or they are taken (400).</exception>
    public async Task<int> Handle(Actor actor, Input<SiteOwnerDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageSiteOwners);
        var draft = input.Open(out var said);
        await said.UsernameAsync(db, "username", draft.Username, draft.Email.Or(null), required: true, ct);
        await said.EmailAsync(db, "email", draft.Email, null, required: true, ct);
        said.NewPassword("password", draft.Password, passwords, ("username", draft.Username.Or(null)), ("email address", draft.Email.Or(null)));
        said.Refuse();

        var now = clock.Now();
        var user = User.New(draft.Username.Value!, draft.Email.Value!, draft.Username.Value!, passwords.Hash(draft.Password.Value!), now);
        user.IsSiteOwner = true;
        user.EmailConfirmed = true;
        await db.InTransaction(
            async () =>
            {
                db.Set<User>().Add(user);
                await db.SaveAsync(ct);
                db.Note(actor, now, "site_owner.created", "user", user.Id, $"Made {user.UserName} an owner of the site.");
                await db.SaveAsync(ct);
                return user.Id;
            },
            ct);
        return user.Id;
    }
}
