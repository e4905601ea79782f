using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>
/// Ten failures for one name, or from one address, within five minutes lock it for five minutes; a name nobody has
/// locks just the same. Counted in the database, so that it holds over all nodes and restarts. Successes count nothing.
/// </summary>
internal sealed class SignInThrottle(ILmsDb db, TimeProvider clock)
{
    /// <summary>Failures that lock.</summary>
    public const int Limit = 10;

    /// <summary>Within which the failures count, and how long the lock lasts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>What is counted for a try: its name and its address, when known.</summary>
    public static string[] KeysOf(string name, string? address) =>
        address is null ? [KeyOf("name", User.Normalized(name))] : [KeyOf("name", User.Normalized(name)), KeyOf("address", address)];

    /// <summary>Lets the try happen, or not.</summary>
    /// <exception cref="RefusedException">One of the keys is locked.</exception>
    public async Task RequireFreeAsync(string[] keys, CancellationToken ct)
    {
        var now = clock.Now();
        var since = now - (2 * Window);
        var failures = await db.Set<SignInFailure>().AsNoTracking()
            .Where(failure => keys.Contains(failure.Key) && failure.At > since)
            .Select(failure => new { failure.Key, failure.At }).ToListAsync(ct);
        var wait = failures.GroupBy(failure => failure.Key, failure => failure.At)
            .Select(of => LockedUntil([.. of.OrderDescending()]) - now).DefaultIfEmpty(TimeSpan.Zero).Max();
        if (wait > TimeSpan.Zero)
            throw CredentialRefusals.TooManyFailures(wait).Thrown();
    }

    /// <summary>Counts a failure; those that count no more are cleared away.</summary>
    public async Task CountAsync(string[] keys, CancellationToken ct)
    {
        var now = clock.Now();
        var over = now - (2 * Window);
        await db.Set<SignInFailure>().Where(failure => failure.At < over).ExecuteDeleteAsync(ct);
        db.Set<SignInFailure>().AddRange(keys.Select(key => new SignInFailure { Key = key, At = now }));
        await db.SaveAsync(ct);
    }

    /// <summary>The end of the lock that the latest failure began; while a lock lasts no failure is counted.</summary>
    private static DateTimeOffset LockedUntil(DateTimeOffset[] latestFirst) =>
        latestFirst.Length >= Limit && latestFirst[Limit - 1] > latestFirst[0] - Window ? latestFirst[0] + Window : DateTimeOffset.MinValue;

    private static string KeyOf(string kind, string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}")));
}
