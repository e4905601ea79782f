using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>A window that wants to be the one in which the attempt goes on.</summary>
public sealed record HoldDraft
{
    /// <summary>The window's own random key; it keeps the key when it is reloaded.</summary>
    public Maybe<string?> Holder { get; init; }

    /// <summary>True to take the attempt over from another window.</summary>
    public Maybe<bool?> TakeOver { get; init; }
}

/// <summary>In which window an attempt goes on.</summary>
/// <param name="IsHeld">True when it is the one that asked.</param>
/// <param name="Since">Since when; null while nobody holds it.</param>
/// <param name="Client">What the browser that holds it calls itself.</param>
/// <param name="LastSeenAt">When it was heard of last.</param>
public sealed record Holding(bool IsHeld, DateTimeOffset? Since, string? Client, DateTimeOffset? LastSeenAt);

/// <summary>
/// Makes one window the holder of a running attempt. Only the holder may save, so that two windows never work against
/// each other; another one is told who holds it and may take it over. A clock that stood runs again.
/// </summary>
public sealed class HoldAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Characters of a holder's key.</summary>
    public const int KeyLength = 64;

    /// <summary>Characters kept of what a browser calls itself.</summary>
    public const int ClientLength = 300;

    /// <exception cref="RefusedException">Unknown or somebody else's (404), no key (400), or handed in (400).</exception>
    public async Task<Holding> Handle(Actor actor, int attemptId, Input<HoldDraft> input, string? client, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var mine = db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId);
        if (!await mine.AnyAsync(ct))
            throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        said.Text("holder", draft.Holder, required: true, max: KeyLength);
        said.Refuse();

        var now = clock.Now();
        var (key, takesOver) = (draft.Holder.Value!, draft.TakeOver.Value == true);
        var words = client?.Length > ClientLength ? client[..ClientLength] : client;
        var isHeld = await mine.Where(row => row.State == AttemptState.Running && (row.HolderKey == null || row.HolderKey == key || takesOver)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LastStartedAt, row => row.RunningSince == null ? now : row.LastStartedAt).SetProperty(row => row.RunningSince, row => row.RunningSince ?? now)
                .SetProperty(row => row.HeldSince, row => row.HolderKey == key ? row.HeldSince : now).SetProperty(row => row.HolderKey, key).SetProperty(row => row.HolderClient, words).SetProperty(row => row.LastSeenAt, now), ct) > 0;
        var row = await mine.AsNoTracking().Select(row => new { row.State, row.HeldSince, row.HolderClient, row.LastSeenAt }).SingleAsync(ct);
        return row.State == AttemptState.Running ? new Holding(isHeld, row.HeldSince, row.HolderClient, row.LastSeenAt) : throw AttemptRefusals.AlreadySubmitted.Thrown();
    }
}

/// <summary>
/// Lets go of an attempt when its window closes, so that the next one need not ask; a window that does not hold it
/// changes nothing. Where no timer runs, the attempt's clock stands from then on: time away is not time taken. A timed
/// attempt's clock runs on.
/// </summary>
public sealed class ReleaseAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), or no key (400).</exception>
    public async Task Handle(Actor actor, int attemptId, Input<HoldDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var mine = db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId);
        var isTimed = (await mine.Select(row => (bool?)(row.Quiz.Settings.TimerMinutes > 0)).FirstOrDefaultAsync(ct)) ?? throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        said.Text("holder", draft.Holder, required: true, max: HoldAttempt.KeyLength);
        said.Refuse();
        var key = draft.Holder.Value;
        if (isTimed)
            await LetGoAsync(mine.Where(row => row.HolderKey == key), ct);
        else
            await db.InContendedTransaction(() => StopAsync(mine, key!, ct), ct);
    }

    private static Task<int> LetGoAsync(IQueryable<QuizAttempt> held, CancellationToken ct) => held.ExecuteUpdateAsync(
        set => set.SetProperty(row => row.HolderKey, (string?)null).SetProperty(row => row.HolderClient, (string?)null).SetProperty(row => row.HeldSince, (DateTimeOffset?)null), ct);

    private async Task<bool> StopAsync(IQueryable<QuizAttempt> mine, string key, CancellationToken ct)
    {
        var attempt = await mine.FirstOrDefaultAsync(row => row.HolderKey == key && row.State == AttemptState.Running, ct);
        if (attempt is null)
            return false;
        attempt.LetGo(clock.Now());
        await db.SaveAsync(ct);
        return true;
    }
}
