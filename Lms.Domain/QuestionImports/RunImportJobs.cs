using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>
/// Background work: goes through the large files that wait, one after the other, the oldest first. A file is read twice:
/// once to see that it is whole and how many entries it has, once to take them in.
/// </summary>
public sealed class RunImportJobs(ILmsDb db, IQuestionFiles files, FileIntake stored, IRichText richText, ILocalCopies copies, TimeProvider clock) : IUseCase
{
    /// <summary>Beginnings without a single part stored, after which a file is given up.</summary>
    public const int MostTries = 5;

    /// <summary>How long the file of an import that is over is kept, for its refused entries.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private readonly ImportJobSteps steps = new(db, stored, richText, clock);

    /// <summary>How many came to their end. What is stopped half-way goes on with the next turn.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var ended = 0;
        while (await NextAsync(ct) is { } job)
        {
            await RunAsync(job, ct);
            ended++;
        }

        await ClearAwayAsync(ct);
        return ended;
    }

    private async Task<ImportJob?> NextAsync(CancellationToken ct)
    {
        var job = await db.Set<ImportJob>().AsNoTracking().Where(row => row.Slot != null).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
        if (job is not null)
        {
            await db.Set<ImportJob>().Where(row => row.Id == job.Id && row.Slot != null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportJobState.Running).SetProperty(row => row.Tries, row => row.Tries + 1), ct);
        }

        return job;
    }

    private async Task RunAsync(ImportJob job, CancellationToken ct)
    {
        if (await steps.OwnerAsync(job, ct) is not { } owner)
            await steps.FailAsync(job, QuestionImportRefusals.JobWithoutOwner, ct);
        else if (job.Tries >= MostTries)
            await steps.FailAsync(job, QuestionImportRefusals.JobBroke, ct);
        else
            await ReadAsync(job, owner, ct);
    }

    private async Task ReadAsync(ImportJob job, ImportOwner owner, CancellationToken ct)
    {
        await using var copy = await copies.MakeAsync(job.FileId!.Value, job.FileName, ct);
        // What a dry run has seen so far was in the memory of whoever stopped: it begins anew.
        var goesOn = job is { Total: not null, IsPreview: false };
        try
        {
            if (!goesOn)
                await steps.BeginAsync(job, job.Total ?? Count(job, copy.Upload, ct), ct);
        }
        catch (RefusedException refused)
        {
            await steps.FailAsync(job, refused.Refusal, ct);
            return;
        }

        var position = goesOn ? job.Position : 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(files.Read(job.Format, copy.Upload, ImportLimits.InParts).Skip(position)))
        {
            ct.ThrowIfCancellationRequested();
            if (!await steps.StepAsync(job, owner, position, part, seen, ct))
                return; // called off
            position += part.Count;
        }

        await steps.FinishAsync(job, owner, ct);
    }

    /// <summary>Counts the entries, and reads the file to its end on the way.</summary>
    private int Count(ImportJob job, Upload file, CancellationToken ct)
    {
        var count = 0;
        foreach (var _ in files.Read(job.Format, file, ImportLimits.InParts))
        {
            ct.ThrowIfCancellationRequested();
            if (++count > ImportLimits.InParts.Entries)
                throw QuestionImportRefusals.TooMany.Thrown();
        }

        return count > 0 ? count : throw QuestionImportRefusals.Empty.Thrown();
    }

    /// <summary>Entries of one transaction: a few hundred, fewer when they have many pictures.</summary>
    private static IEnumerable<List<FileEntry>> Parts(IEnumerable<FileEntry> entries)
    {
        var part = new List<FileEntry>();
        var bytes = 0L;
        foreach (var entry in entries)
        {
            part.Add(entry);
            bytes += entry.Source.Length + (entry.Question?.Pictures.Append(entry.Question.Picture).Sum(picture => picture?.Content.Length ?? 0L) ?? 0);
            if (part.Count < ImportJobSteps.MostEntries && bytes < ImportJobSteps.MostBytes)
                continue;
            yield return part;
            (part, bytes) = ([], 0);
        }

        if (part.Count > 0)
            yield return part;
    }

    private async Task ClearAwayAsync(CancellationToken ct)
    {
        var before = clock.Now() - KeptFor;
        var old = await db.Set<ImportJob>().Where(row => row.FileId != null && row.FinishedAt < before).OrderBy(row => row.Id).Take(50).ToListAsync(ct);
        if (old.Count == 0)
            return;
        foreach (var job in old)
        {
            stored.Discard(job.FileId);
            job.FileId = null;
        }

        await stored.SaveAsync(ct);
    }
}
