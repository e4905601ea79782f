using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>A file to be taken in.</summary>
public sealed record ImportDraft
{
    public Maybe<Upload?> File { get; init; }

    public Maybe<QuestionFormat?> Format { get; init; }

    /// <summary>Where questions go whose own lesson is not named, or not known.</summary>
    public Maybe<int?> Lesson { get; init; }

    /// <summary>Says what would happen and changes nothing.</summary>
    public bool PreviewOnly { get; init; }
}

/// <summary>
/// Takes a file of questions into the bank, all or nothing, with a verdict for each entry. The same entry twice, in one
/// file or in two, is added once, and so are its pictures. A large file is taken in by background work, part by part
/// (<see cref="RunImportJobs"/>).
/// </summary>
public sealed class ImportQuestions(ILmsDb db, IQuestionFiles files, FileIntake pictures, IRichText richText, TimeProvider clock) : IUseCase
{
    private readonly QuestionIntake intake = new(db, pictures, richText);

    /// <exception cref="RefusedException">Wrong fields, or a file that cannot be read as a whole, or a large one is under way (400).</exception>
    public async Task<ImportReport> Handle(Actor actor, Input<ImportDraft> input, CancellationToken ct)
    {
        var owner = new ImportOwner(actor, actor.Require(Permission.ManageQuestions));
        var draft = input.Open(out var said);
        if (said.Number("lesson", draft.Lesson, required: true) && !await db.Set<Lesson>().AnyAsync(lesson => lesson.Id == draft.Lesson.Value, ct))
            said.NoSuchRow("lesson", draft.Lesson.Value);
        said.Present("format", draft.Format, required: true);
        said.Present("file", draft.File, required: true);
        said.Refuse();
        var format = draft.Format.Value!.Value;
        var entries = AtOnce(format, draft.File.Value!, said);
        said.Refuse();
        var slot = ImportJob.SlotOf(owner.TeacherId);
        if ((entries is null || !draft.PreviewOnly) && await db.Set<ImportJob>().AnyAsync(row => row.Slot == slot, ct))
            throw QuestionImportRefusals.JobRuns.Thrown();
        if (entries is null)
            return new ImportReport(null, [], null) { Job = await QueueAsync(owner, draft, ct) };

        var judged = await intake.JudgeAsync(owner, entries, draft.Lesson.Value!.Value, [], ct);
        var import = draft.PreviewOnly ? null : await StoreAsync(owner, draft.File.Value!.FileName, format, judged, ct);
        var refused = judged.Where(one => one.Verdict == ImportVerdict.Refused).Select(one => (one.Entry, one.Problem!.Sentence)).ToList();
        return new ImportReport(import?.Id, ImportRow.Of(judged, isStored: import is not null), refused.Count == 0 ? null : files.WriteRefused(format, refused));
    }

    /// <summary>The entries of a file; null when there are more than are taken in while somebody waits.</summary>
    private List<FileEntry>? AtOnce(QuestionFormat format, Upload file, Complaints said)
    {
        if (file.Length > ImportLimits.InParts.Bytes)
            said.Add("file", QuestionImportRefusals.TooLarge);
        if (file.Length > ImportLimits.AtOnce.Bytes)
            return null;
        try
        {
            var entries = files.Read(format, file, ImportLimits.AtOnce).Take(ImportLimits.AtOnce.Entries + 1).ToList();
            if (entries.Count == 0)
                said.Add("file", QuestionImportRefusals.Empty);
            return entries.Count > ImportLimits.AtOnce.Entries ? null : entries;
        }
        catch (RefusedException refused) when (refused.Refusal == QuestionImportRefusals.TooLarge)
        {
            return null; // unpacked, it is more
        }
        catch (RefusedException refused)
        {
            said.Add("file", refused.Refusal);
            return null;
        }
    }

    private async Task<ImportJobSummary> QueueAsync(ImportOwner owner, ImportDraft draft, CancellationToken ct)
    {
        var now = clock.Now();
        var file = draft.File.Value!;
        var job = new ImportJob
        {
            FileName = StoredFile.CleanName(file.FileName),
            Format = draft.Format.Value!.Value,
            LessonId = draft.Lesson.Value!.Value,
            FileId = await pictures.KeepAsync(file, FileRule.Questions, owner.Actor, now, ct),
            IsPreview = draft.PreviewOnly,
            TeacherId = owner.TeacherId,
            CreatedById = owner.Actor.UserId,
            CreatedAt = now,
            Slot = ImportJob.SlotOf(owner.TeacherId),
        };
        db.Set<ImportJob>().Add(job);
        try
        {
            await pictures.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            throw QuestionImportRefusals.JobRuns.Thrown();
        }

        return await db.Set<ImportJob>().AsNoTracking().Where(row => row.Id == job.Id).Select(ImportJobSummary.Projection).SingleAsync(ct);
    }

    private async Task<QuestionImport> StoreAsync(ImportOwner owner, string fileName, QuestionFormat format, List<JudgedEntry> judged, CancellationToken ct)
    {
        var now = clock.Now();
        var kept = await intake.KeepAsync(owner, judged, now, ct);
        return await pictures.InTransaction(
            async () =>
            {
                var import = new QuestionImport
                {
                    FileName = StoredFile.CleanName(fileName),
                    Format = format,
                    TeacherId = owner.TeacherId,
                    CreatedById = owner.Actor.UserId,
                    CreatedAt = now,
                };
                import.Count(judged);
                db.Set<QuestionImport>().Add(import);
                await db.SaveAsync(ct);
                intake.Add(owner, judged, kept, import.Id, now);
                db.Note(owner.Actor, now, "questions.imported", "question_import", import.Id, string.Create(CultureInfo.InvariantCulture, $"Imported {import.Added} questions from {import.FileName}."));
                await db.SaveAsync(ct);
                return import;
            },
            ct);
    }
}
