using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Credentials;

/// <summary>The password of somebody who is signed in already, typed again.</summary>
internal static class OwnPassword
{
    /// <summary>Guessing it from a session somebody left open is braked like guessing it at the door.</summary>
    /// <exception cref="RefusedException">Too many wrong ones (429).</exception>
    public static async Task<bool> IsRightAsync(ILmsDb db, TimeProvider clock, IPasswords passwords, User user, string password, CancellationToken ct)
    {
        var throttle = new SignInThrottle(db, clock);
        var keys = SignInThrottle.KeysOf(user.UserName!, null);
        await throttle.RequireFreeAsync(keys, ct);
        if (passwords.Verify(user.PasswordHash, password) != PasswordVerdict.Wrong)
            return true;
        await throttle.CountAsync(keys, ct);
        return false;
    }
}
