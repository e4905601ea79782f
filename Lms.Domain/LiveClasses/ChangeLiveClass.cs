using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Notifications;

namespace Lms.Domain.LiveClasses;

/// <summary>Changes what is sent of a class: its time, its room, its recording. Whoever may come is told of another time.</summary>
public sealed class UpdateLiveClass(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400), or it was cancelled (400).</exception>
    public async Task<LiveClassSummary> Handle(Actor actor, int id, Input<LiveClassDraft> input, CancellationToken ct)
    {
        var row = await LiveClassReach.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        draft.Check(said, isNew: false);
        if (row.CancelledAt is not null)
            throw LiveClassRefusals.Cancelled.Thrown();
        var now = clock.Now();
        var (startedAt, endedAt) = (row.StartsAt, row.EndsAt);
        draft.WriteInto(row, now);
        if ((row.StartsAt, row.EndsAt) != (startedAt, endedAt))
            await LiveClassNotices.MovedAsync(db, row, now, ct);
        db.Note(actor, now, "live_class.changed", "live_class", id, $"Changed the live class {row.Title}.");
        await db.SaveAsync(ct);
        return await LiveClassReach.ReadAsync(db, id, now, ct);
    }
}

/// <summary>Calls a class off and tells those who may come; who was there before, stays noted.</summary>
public sealed class CancelLiveClass(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), or it is over (400).</exception>
    public async Task<LiveClassSummary> Handle(Actor actor, int id, CancellationToken ct)
    {
        var row = await LiveClassReach.ToChangeAsync(db, actor, id, ct);
        var now = clock.Now();
        if (now >= row.EndsAt)
            throw LiveClassRefusals.Over.Thrown();
        if (row.CancelledAt is null)
        {
            row.Cancel(now);
            await LiveClassNotices.CancelledAsync(db, row, now, ct);
            db.Note(actor, now, "live_class.cancelled", "live_class", id, $"Cancelled the live class {row.Title}.");
            await db.SaveAsync(ct);
        }

        return await LiveClassReach.ReadAsync(db, id, now, ct);
    }
}
