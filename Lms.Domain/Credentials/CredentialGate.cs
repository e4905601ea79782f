using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.SecondFactors;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>An account whose password was right.</summary>
internal sealed record KnownAccount(int Id, string Username, bool TwoFactorEnabled);

/// <summary>
/// Compares what somebody shows with what is stored, behind two brakes: the throttle (by name and by address) and, as
/// a second line against slow guessing, the account's own lockout after <see cref="LockoutLimit"/> failures in a row.
/// </summary>
internal sealed class CredentialGate(ILmsDb db, TimeProvider clock, IPasswords passwords, ISecondFactor secondFactor)
{
    /// <summary>Failures in a row that lock the account itself.</summary>
    public const int LockoutLimit = 30;

    /// <summary>How long the account's own lock lasts.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    private readonly SignInThrottle throttle = new(db, clock);

    /// <summary>Finds the account by username or e-mail address and compares the password.</summary>
    /// <exception cref="RefusedException">Too many failures (429), or wrong (401), whether or not the account exists.</exception>
    public async Task<KnownAccount> CheckPasswordAsync(string name, string password, string? address, CancellationToken ct)
    {
        var normalized = User.Normalized(name);
        var account = await db.Set<User>().AsNoTracking()
            .Where(user => user.NormalizedUserName == normalized || user.NormalizedEmail == normalized)
            .OrderByDescending(user => user.NormalizedUserName == normalized)
            .Select(user => new { user.Id, user.UserName, user.PasswordHash, user.TwoFactorEnabled, user.LockoutEnd, user.AccessFailedCount })
            .FirstOrDefaultAsync(ct);
        var keys = SignInThrottle.KeysOf(account?.UserName ?? name, address);
        await throttle.RequireFreeAsync(keys, ct);
        RequireUnlocked(account?.LockoutEnd);

        var verdict = passwords.Verify(account?.PasswordHash, password);
        if (account is null || verdict == PasswordVerdict.Wrong)
        {
            await CountFailureAsync(keys, account?.Id, ct);
            throw CredentialRefusals.WrongCredentials.Thrown();
        }

        await throttle.RequireFreeAsync(keys, ct); // a burst of guesses may have locked it while this one was compared
        if (verdict == PasswordVerdict.RightButWeaklyHashed)
            await HashAgainAsync(account.Id, account.PasswordHash, passwords.Hash(password), ct);
        if (account.AccessFailedCount > 0 && !account.TwoFactorEnabled)
            await ForgiveAsync(account.Id, ct);
        return new KnownAccount(account.Id, account.UserName!, account.TwoFactorEnabled);
    }

    /// <summary>Compares the second factor of an account whose password was right.</summary>
    /// <exception cref="RefusedException">Too many failures (429), no code or a wrong one (401).</exception>
    public async Task CheckCodeAsync(KnownAccount account, string? code, string? address, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code))
            throw CredentialRefusals.CodeRequired.Thrown();
        var keys = SignInThrottle.KeysOf(account.Username, address);
        await throttle.RequireFreeAsync(keys, ct);
        if (!await secondFactor.VerifyAsync(account.Id, code, ct))
        {
            await CountFailureAsync(keys, account.Id, ct);
            throw CredentialRefusals.WrongCode.Thrown();
        }

        await ForgiveAsync(account.Id, ct);
    }

    private void RequireUnlocked(DateTimeOffset? lockoutEnd)
    {
        if (lockoutEnd is { } end && end > clock.Now())
            throw CredentialRefusals.TooManyFailures(end - clock.Now()).Thrown();
    }

    private async Task CountFailureAsync(string[] keys, int? userId, CancellationToken ct)
    {
        await throttle.CountAsync(keys, ct);
        if (userId is null)
            return;
        var until = clock.Now() + Lockout;
        await db.Set<User>().Where(user => user.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, user => user.AccessFailedCount + 1), ct);
        await db.Set<User>().Where(user => user.Id == userId && user.LockoutEnabled && user.AccessFailedCount >= LockoutLimit)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, 0).SetProperty(user => user.LockoutEnd, until), ct);
    }

    private Task<int> ForgiveAsync(int userId, CancellationToken ct) => db.Set<User>().Where(user => user.Id == userId)
        .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, 0).SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null), ct);

    private Task<int> HashAgainAsync(int userId, string? old, string hash, CancellationToken ct) => db.Set<User>()
        .Where(user => user.Id == userId && user.PasswordHash == old)
        .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash), ct);
}
