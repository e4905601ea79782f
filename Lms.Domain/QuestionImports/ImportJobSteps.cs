using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>What a large import stores, each time as one transaction. Every step holds only while the import runs and stands where it is believed to stand.</summary>
internal sealed class ImportJobSteps(ILmsDb db, FileIntake files, IRichText richText, TimeProvider clock)
{
    /// <summary>Entries of one part at most.</summary>
    public const int MostEntries = 200;

    /// <summary>Bytes of one part, after which it takes no more entries.</summary>
    public const long MostBytes = 8L * 1024 * 1024;

    private readonly QuestionIntake intake = new(db, files, richText);

    /// <summary>Whoever sent the file, as far as they may still do this; null otherwise.</summary>
    public async Task<ImportOwner?> OwnerAsync(ImportJob job, CancellationToken ct)
    {
        var user = await db.Set<User>().AsNoTracking().Where(row => row.Id == job.CreatedById && row.IsActive).Select(row => row.Name).FirstOrDefaultAsync(ct);
        if (user is null || !await db.Set<Lesson>().AnyAsync(row => row.Id == job.LessonId, ct))
            return null;
        var actor = new Actor { UserId = job.CreatedById, Name = user, Roles = [job.TeacherId is null ? Role.SiteOwner : Role.Teacher], TeacherId = job.TeacherId, IsActive = true };
        return new ImportOwner(actor, actor.Require(Permission.ManageQuestions));
    }

    /// <summary>Stores how many entries there are, and forgets what a dry run of the file found out.</summary>
    public async Task BeginAsync(ImportJob job, int total, CancellationToken ct) => await db.InTransaction(
        async () =>
        {
            await db.Set<RefusedEntry>().Where(row => row.JobId == job.Id).ExecuteDeleteAsync(ct);
            return await Running(job).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Total, total).SetProperty(row => row.Position, 0).SetProperty(row => row.Added, 0).SetProperty(row => row.Known, 0).SetProperty(row => row.Refused, 0), ct);
        },
        ct);

    /// <summary>Takes one part in.</summary>
    /// <returns>False when the import was called off, or somebody else took this part in: then nothing of it is stored.</returns>
    public async Task<bool> StepAsync(ImportJob job, ImportOwner owner, int position, IReadOnlyList<FileEntry> part, HashSet<string> seen, CancellationToken ct)
    {
        var now = clock.Now();
        var judged = await intake.JudgeAsync(owner, part, job.LessonId, job.IsPreview ? seen : [], ct);
        var kept = job.IsPreview ? null : await intake.KeepAsync(owner, judged, now, ct);
        try
        {
            return await files.InTransaction(
                async () =>
                {
                    if (await ProgressAsync(job, position, judged, ct) == 0)
                        throw QuestionImportRefusals.JobEnded.Thrown();
                    if (kept is not null)
                        await TakeInAsync(job, owner, judged, kept, now, ct);
                    db.Set<RefusedEntry>().AddRange(judged.Where(one => one.Verdict == ImportVerdict.Refused).Select(one => Refused(job, one)));
                    await db.SaveAsync(ct);
                    return true;
                },
                ct);
        }
        catch (RefusedException refused) when (refused.Refusal == QuestionImportRefusals.JobEnded)
        {
            return false;
        }
    }

    /// <summary>Every entry has its verdict: whoever sent the file is told.</summary>
    public Task FinishAsync(ImportJob job, ImportOwner owner, CancellationToken ct) => EndAsync(job, ImportJobState.Done, null, owner.Actor, ct);

    /// <summary>It cannot go on: whoever sent the file is told.</summary>
    public Task FailAsync(ImportJob job, Refusal problem, CancellationToken ct) => EndAsync(job, ImportJobState.Failed, problem, null, ct);

    private IQueryable<ImportJob> Running(ImportJob job) => db.Set<ImportJob>().Where(row => row.Id == job.Id && row.State == ImportJobState.Running);

    private Task<int> ProgressAsync(ImportJob job, int position, List<JudgedEntry> judged, CancellationToken ct)
    {
        var (added, known) = (judged.Count(one => one.Verdict == ImportVerdict.Added), judged.Count(one => one.Verdict == ImportVerdict.Known));
        var (after, refused) = (position + judged.Count, judged.Count - added - known);
        return Running(job).Where(row => row.Position == position).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Position, after).SetProperty(row => row.Tries, 0)
                .SetProperty(row => row.Added, row => row.Added + added).SetProperty(row => row.Known, row => row.Known + known).SetProperty(row => row.Refused, row => row.Refused + refused), ct);
    }

    private async Task TakeInAsync(ImportJob job, ImportOwner owner, List<JudgedEntry> judged, KeptPictures kept, DateTimeOffset now, CancellationToken ct)
    {
        var importId = await db.Set<ImportJob>().Where(row => row.Id == job.Id).Select(row => row.ImportId).SingleAsync(ct);
        var import = importId is null ? null : await db.Set<QuestionImport>().SingleAsync(row => row.Id == importId, ct);
        if (import is null)
        {
            import = new QuestionImport { FileName = job.FileName, Format = job.Format, TeacherId = job.TeacherId, CreatedById = job.CreatedById, CreatedAt = now };
            db.Set<QuestionImport>().Add(import);
            await db.SaveAsync(ct);
            await db.Set<ImportJob>().Where(row => row.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ImportId, import.Id), ct);
        }

        import.Count(judged);
        intake.Add(owner, judged, kept, import.Id, now);
    }

    private static RefusedEntry Refused(ImportJob job, JudgedEntry one) => new()
    {
        JobId = job.Id,
        Row = one.Entry.Row,
        Title = one.Entry.Title.Length > ImportJob.MaxTitle ? one.Entry.Title[..ImportJob.MaxTitle] : one.Entry.Title,
        Type = one.Entry.Question?.Type,
        Code = one.Problem!.Code,
        Sentence = one.Problem.Sentence,
    };

    private async Task EndAsync(ImportJob job, ImportJobState state, Refusal? problem, Actor? actor, CancellationToken ct)
    {
        var now = clock.Now();
        await db.InTransaction(
            async () =>
            {
                var (code, sentence) = (problem?.Code, problem?.Sentence);
                var ended = await Running(job).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, state).SetProperty(row => row.Slot, (int?)null).SetProperty(row => row.FinishedAt, now)
                        .SetProperty(row => row.ProblemCode, code).SetProperty(row => row.Problem, sentence), ct);
                if (ended == 0)
                    return false; // called off meanwhile
                var row = await db.Set<ImportJob>().AsNoTracking().SingleAsync(one => one.Id == job.Id, ct);
                db.Set<Notification>().Add(ImportNotices.Ended(row, now));
                if (!row.IsPreview && actor is not null)
                    db.Note(actor, now, "questions.imported", "question_import", row.ImportId ?? 0, string.Create(CultureInfo.InvariantCulture, $"Imported {row.Added} questions from {row.FileName}."));
                await db.SaveAsync(ct);
                return true;
            },
            ct);
    }
}
