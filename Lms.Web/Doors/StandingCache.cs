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

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 20_000, Clock = new ClockAdapter(clock) });

    /// <inheritdoc />
    public ValueTask<Standing?> FindAsync(int userId, CancellationToken ct) =>
        cache.TryGetValue(userId, out Standing? known) ? ValueTask.FromResult(known) : new(LookUpAsync(userId, ct));

    /// <inheritdoc />
    public void Forget(int userId) => cache.Remove(userId);

    /// <summary>Forgets everybody: for changes that touch many accounts at once.</summary>
    public void ForgetAll() => cache.Clear();

    /// <inheritdoc />
    public void Dispose() => cache.Dispose();

    private async Task<Standing?> LookUpAsync(int userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(userId, ct);
        return cache.Set(userId, standing, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Lifetime, Size = 1 });
    }

    private sealed class ClockAdapter(TimeProvider clock) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
