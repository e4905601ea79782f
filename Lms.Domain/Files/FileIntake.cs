using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Files;

/// <summary>
/// Takes files in and lets them go, in step with the database. A verb checks an upload with a <see cref="FileRule"/>,
/// replaces the old file by the new one, and saves through <see cref="SaveAsync"/> instead of through the database:
/// <code>
/// FileRule.Picture.Check("picture", draft.Picture, said, nullable: true);
/// said.Refuse();
/// if (draft.Picture.IsSent)
///     lecture.PictureId = await files.ReplaceAsync(lecture.PictureId, draft.Picture.Value, FileRule.Picture, actor, now, ct);
/// await files.SaveAsync(ct);
/// </code>
/// Bytes are written before the save and removed after it; what a crash leaves between is removed by <see cref="SweepOrphanFiles"/>.
/// </summary>
public sealed class FileIntake(ILmsDb db, IFiles files)
{
    private readonly List<StoredFile> kept = [];
    private readonly List<Guid> discarded = [];
    private readonly List<Guid> removed = [];

    /// <summary>Writes the new file's bytes (none when <paramref name="upload"/> is null) and gives the old file up with the next save.</summary>
    /// <returns>The id of the new file, or null when there is none.</returns>
    public async Task<Guid?> ReplaceAsync(Guid? old, Upload? upload, FileRule rule, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var id = upload is null ? (Guid?)null : await KeepAsync(upload, rule, actor, now, ct);
        Discard(old);
        return id;
    }

    /// <summary>Writes the bytes of a checked upload; its row is stored with the next save.</summary>
    /// <returns>The file's id.</returns>
    public async Task<Guid> KeepAsync(Upload upload, FileRule rule, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var file = new StoredFile
        {
            Id = Guid.NewGuid(),
            OriginalName = StoredFile.CleanName(upload.FileName),
            ContentType = rule.TypeOf(upload) ?? throw new InvalidOperationException("An upload was kept that its rule refuses."),
            Length = upload.Length,
            IsWork = rule.IsWork,
            UploadedById = actor.UserId,
            CreatedAt = now,
        };
        await using (var content = upload.Open())
            await files.WriteAsync(file.Id, content, ct);
        kept.Add(file);
        return file.Id;
    }

    /// <summary>Gives a file up: its row goes with the next save, its bytes right after.</summary>
    public void Discard(Guid? id)
    {
        if (id is { } old)
            discarded.Add(old);
    }

    /// <summary>Gives files up whose rows the caller has removed within the transaction that runs: their bytes go after it.</summary>
    public void Removed(IEnumerable<Guid> ids) => removed.AddRange(ids);

    /// <summary>Saves everything changed so far, as <see cref="ILmsDb.SaveAsync"/> does, together with the files.</summary>
    /// <exception cref="RefusedException">Somebody else has replaced a file meanwhile (<see cref="GeneralRefusals.Conflict"/>).</exception>
    public Task SaveAsync(CancellationToken ct) => InStepAsync(async () =>
    {
        db.Set<StoredFile>().AddRange(kept);
        await RemoveDiscardedAsync(ct);
        await db.SaveAsync(ct);
        return true;
    });

    /// <summary>
    /// Runs several commands as one transaction, as <see cref="ILmsDb.InTransaction"/> does, together with the files. Work
    /// that reads the row anew gives up the file it finds there with <see cref="Discard"/>.
    /// </summary>
    public Task<TResult> InTransaction<TResult>(Func<Task<TResult>> work, CancellationToken ct)
    {
        var outside = discarded.Count;
        return InStepAsync(() => db.InTransaction(
            async () =>
            {
                discarded.RemoveRange(outside, discarded.Count - outside); // of a try that was rolled back
                removed.Clear();
                db.Set<StoredFile>().AddRange(kept);
                var result = await work();
                await RemoveDiscardedAsync(ct);
                await db.SaveAsync(ct);
                return result;
            },
            ct));
    }

    private async Task RemoveDiscardedAsync(CancellationToken ct)
    {
        foreach (var id in discarded)
        {
            var old = await db.Set<StoredFile>().FindAsync([id], ct) ?? throw GeneralRefusals.Conflict.Thrown();
            db.Set<StoredFile>().Remove(old);
        }
    }

    /// <summary>Committed: the old bytes go. Refused: the new ones go. Both run to their end even when the caller has left.</summary>
    private async Task<TResult> InStepAsync<TResult>(Func<Task<TResult>> save)
    {
        var saved = false;
        try
        {
            var result = await save();
            saved = true;
            return result;
        }
        finally
        {
            foreach (var id in saved ? discarded.Concat(removed) : kept.Select(file => file.Id))
                await files.DeleteAsync(id, CancellationToken.None);
            kept.Clear();
            discarded.Clear();
            removed.Clear();
        }
    }
}
