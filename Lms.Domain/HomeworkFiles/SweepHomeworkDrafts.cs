using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.HomeworkFiles;

/// <summary>
/// Removes draft files that were never handed in, some time after they could be, and files whose question was taken out
/// of its homework. Background work; running it twice changes nothing.
/// </summary>
public sealed class SweepHomeworkDrafts(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <summary>How long after the homework closed; its teacher may open it again until then.</summary>
    public static readonly TimeSpan AfterClosing = TimeSpan.FromDays(30);

    /// <summary>How long after the upload, for a homework that never closes.</summary>
    public static readonly TimeSpan WithoutClosing = TimeSpan.FromDays(180);

    private const int BatchSize = 200;

    /// <returns>How many files were removed.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.Now();
        return await InBatchesAsync(() => DropDraftsAsync(now - AfterClosing, now - WithoutClosing, ct)) + await InBatchesAsync(() => DropLooseFilesAsync(now - SweepOrphanFiles.Grace, ct));
    }

    private static async Task<int> InBatchesAsync(Func<Task<int>> batch)
    {
        var removed = 0;
        int some;
        do
            removed += some = await batch();
        while (some == BatchSize);
        return removed;
    }

    private Task<int> DropDraftsAsync(DateTimeOffset closedBefore, DateTimeOffset addedBefore, CancellationToken ct) => files.InTransaction(
        async () =>
        {
            var stale = await db.Set<HomeworkFile>()
                .Where(row => row.AnswerId == null && (row.HomeworkQuestion.Homework.CloseDate < closedBefore || (row.HomeworkQuestion.Homework.CloseDate == null && row.CreatedAt < addedBefore)))
                .OrderBy(row => row.Id).Take(BatchSize).ToListAsync(ct);
            db.Set<HomeworkFile>().RemoveRange(stale);
            foreach (var row in stale)
                files.Discard(row.FileId);
            return stale.Count;
        },
        ct);

    private Task<int> DropLooseFilesAsync(DateTimeOffset before, CancellationToken ct) => files.InTransaction(
        async () =>
        {
            var loose = await db.Set<StoredFile>().Where(file => file.IsWork && file.CreatedAt < before && !db.Set<HomeworkFile>().Any(row => row.FileId == file.Id))
                .OrderBy(file => file.Id).Select(file => file.Id).Take(BatchSize).ToListAsync(ct);
            foreach (var file in loose)
                files.Discard(file);
            return loose.Count;
        },
        ct);
}
