using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>One's own account, whatever one is on this site.</summary>
/// <param name="Username">The name for signing in.</param>
/// <param name="Name">The name other people see.</param>
/// <param name="Email">Where mails go.</param>
/// <param name="EmailConfirmed">Whether somebody has shown that they read that mail.</param>
/// <param name="TwoFactorEnabled">Whether signing in asks for a second factor.</param>
/// <param name="CreatedAt">When it was made (UTC).</param>
public sealed record OwnAccount(string Username, string Name, string Email, bool EmailConfirmed, bool TwoFactorEnabled, DateTimeOffset CreatedAt);

/// <summary>Looks up one's own account.</summary>
public sealed class GetOwnAccount(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such account any more (404).</exception>
    public async Task<OwnAccount> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        return (await db.Set<User>().AsNoTracking().Where(user => user.Id == actor.UserId)
            .Select(user => new OwnAccount(user.UserName!, user.Name, user.Email!, user.EmailConfirmed, user.TwoFactorEnabled, user.CreatedAt))
            .FirstOrDefaultAsync(ct)).OrRefuse();
    }
}
