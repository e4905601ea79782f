using Lms.Domain.Accounts;
using Microsoft.Extensions.Caching.Memory;

namespace Lms.Web.Doors;

/// <summary>
/// Remembers standings for five seconds, so that a busy client costs one look-up and not one per request. A change on
/// this node is seen at once (<see cref="Forget"/>), one on another node within those seconds.
/// </summary>
public sealed class StandingCache(IServiceScopeFactory scopes, TimeProvider clock) : IStandings, IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 50_000, Clock = new ClockAdapter(clock) });
    private long sequence;

    /// <inheritdoc />
    public ValueTask<Standing?> FindAsync(int userId, Guid? sessionId, CancellationToken ct) =>
        cache.TryGetValue((userId, sessionId), out Known? known) && !IsForgotten(userId, known!.Began)
            ? ValueTask.FromResult(known.Standing)
            : new(LookUpAsync(userId, sessionId, ct));

    /// <inheritdoc />
    public void Forget(int userId)
    {
        cache.Set(userId, Interlocked.Increment(ref sequence), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = 2 * Lifetime, Size = 1 });
        if (!cache.TryGetValue(userId, out _))
            cache.Clear(); // the memory is full and took nothing more: better to know nobody than somebody wrongly
    }

    /// <summary>Forgets everybody: for changes that touch many accounts at once.</summary>
    public void ForgetAll() => cache.Clear();

    /// <inheritdoc />
    public void Dispose() => cache.Dispose();

    private async Task<Standing?> LookUpAsync(int userId, Guid? sessionId, CancellationToken ct)
    {
        var began = Interlocked.Increment(ref sequence);
        await using var scope = scopes.CreateAsyncScope();
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(userId, sessionId, ct);
        cache.Set((userId, sessionId), new Known(standing, began), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Lifetime, Size = 1 });
        return standing;
    }

    /// <summary>A look-up that began before the account was forgotten may have read the old rows, even if it ended after.</summary>
    private bool IsForgotten(int userId, long began) => cache.TryGetValue(userId, out long forgotten) && forgotten > began;

    private sealed record Known(Standing? Standing, long Began);

    private sealed class ClockAdapter(TimeProvider clock) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
