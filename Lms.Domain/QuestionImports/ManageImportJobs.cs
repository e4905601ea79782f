using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>The last large import of one's bank, while it runs and for a day after.</summary>
public sealed class GetImportJob(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Refused entries that are shown; all of them are in the file of refused entries.</summary>
    public const int Shown = 200;

    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(1);

    /// <summary>Null when there is none.</summary>
    public async Task<ImportJobDetail?> Handle(Actor actor, CancellationToken ct)
    {
        var since = clock.Now() - ShownFor;
        var found = await ImportJobReach.Of(db, actor).AsNoTracking().Where(row => row.FinishedAt == null || row.FinishedAt > since)
            .OrderByDescending(row => row.Id).Select(ImportJobSummary.Projection).FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var refused = found.Refused == 0 ? [] : await db.Set<RefusedEntry>().AsNoTracking().Where(row => row.JobId == found.Id).OrderBy(row => row.Row).Take(Shown)
            .Select(row => new { row.Row, row.Title, row.Type, row.Code, row.Sentence }).ToListAsync(ct);
        return new ImportJobDetail(found, refused.ConvertAll(row => new ImportRow(row.Row, row.Title, row.Type, ImportVerdict.Refused, new Refusal(RefusalKind.Invalid, row.Code, row.Sentence))));
    }
}

/// <summary>Calls a large import off; what it has added stays until it is undone.</summary>
public sealed class CancelImportJob(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or another teacher's (404), or at its end already (400).</exception>
    public async Task<ImportJobSummary> Handle(Actor actor, int jobId, CancellationToken ct)
    {
        var mine = ImportJobReach.Of(db, actor).Where(row => row.Id == jobId);
        if (!await mine.AnyAsync(ct))
            throw GeneralRefusals.NotFound.Thrown();
        var now = clock.Now();
        return await db.InTransaction(
            async () =>
            {
                var stopped = await mine.Where(row => row.State == ImportJobState.Queued || row.State == ImportJobState.Running).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, ImportJobState.Cancelled).SetProperty(row => row.Slot, (int?)null).SetProperty(row => row.FinishedAt, now), ct);
                if (stopped == 0)
                    throw QuestionImportRefusals.JobEnded.Thrown();
                var job = await mine.AsNoTracking().Select(ImportJobSummary.Projection).SingleAsync(ct);
                db.Note(actor, now, "questions.import_cancelled", "import_job", jobId, $"Called off the import of {job.FileName}.");
                await db.SaveAsync(ct);
                return job;
            },
            ct);
    }
}

/// <summary>Takes in the file of a large dry run, without sending it again.</summary>
public sealed class ConfirmImportJob(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or another teacher's (404), no finished dry run whose file is still here, or another import runs (400).</exception>
    public async Task<ImportJobSummary> Handle(Actor actor, int jobId, CancellationToken ct)
    {
        var job = await ImportJobReach.Of(db, actor).FirstOrDefaultAsync(row => row.Id == jobId, ct).OrRefuseAsync();
        if (!job.IsPreview || job.State != ImportJobState.Done || job.FileId is null)
            throw QuestionImportRefusals.JobEnded.Thrown();
        job.Confirm();
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            throw QuestionImportRefusals.JobRuns.Thrown();
        }

        return await ImportJobReach.Of(db, actor).AsNoTracking().Where(row => row.Id == jobId).Select(ImportJobSummary.Projection).SingleAsync(ct);
    }
}

/// <summary>Writes the refused entries of a large import as a file of the same format, each with its reason.</summary>
public sealed class WriteRefusedEntries(ILmsDb db, IQuestionFiles files, ILocalCopies copies) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, another teacher's, or its file was cleared away (404).</exception>
    public async Task<byte[]> Handle(Actor actor, int jobId, CancellationToken ct)
    {
        var job = await ImportJobReach.Of(db, actor).AsNoTracking().FirstOrDefaultAsync(row => row.Id == jobId && row.FileId != null, ct).OrRefuseAsync();
        var refused = await db.Set<RefusedEntry>().AsNoTracking().Where(row => row.JobId == jobId).ToDictionaryAsync(row => row.Row, row => row.Sentence, ct);
        if (refused.Count == 0)
            throw GeneralRefusals.NotFound.Thrown();
        await using var copy = await copies.MakeAsync(job.FileId!.Value, job.FileName, ct);
        return files.WriteRefused(job.Format, [.. files.Read(job.Format, copy.Upload, ImportLimits.InParts).Where(entry => refused.ContainsKey(entry.Row)).Select(entry => (entry, refused[entry.Row]))]);
    }
}

/// <summary>Whose large imports one may see: a teacher's own, the site owner those of the site's bank.</summary>
internal static class ImportJobReach
{
    public static IQueryable<ImportJob> Of(ILmsDb db, Actor actor)
    {
        var owner = new ImportOwner(actor, actor.Require(Permission.ManageQuestions)).TeacherId;
        return db.Set<ImportJob>().Where(row => row.TeacherId == owner);
    }
}
