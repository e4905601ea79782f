using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>What undoing an import did.</summary>
/// <param name="Removed">Questions that went.</param>
/// <param name="Kept">Questions that a quiz or homework holds by now: they stay.</param>
public sealed record ImportUndoing(int Removed, int Kept);

/// <summary>Takes the questions of an import out of the bank again, with the pictures that nothing else shows; what is used by now stays.</summary>
public sealed class UndoQuestionImport(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or another teacher's (404), or still going on or undone before (400).</exception>
    public async Task<ImportUndoing> Handle(Actor actor, int importId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var owner = reach == Reach.Everything ? null : actor.TeacherId;
        return await files.InTransaction(
            async () =>
            {
                var import = (await db.Set<QuestionImport>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == importId && row.TeacherId == owner, ct)).OrRefuse();
                if (await db.Set<ImportJob>().AnyAsync(row => row.ImportId == importId && row.Slot != null, ct))
                    throw QuestionImportRefusals.JobRuns.Thrown();
                var now = clock.Now();
                if (await db.Set<QuestionImport>().Where(row => row.Id == importId && row.UndoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAt, now), ct) == 0)
                    throw QuestionImportRefusals.AlreadyUndone.Thrown();
                var all = await db.Set<Question>().CountAsync(row => row.ImportId == importId, ct);
                var shown = await PicturesAsync(importId, ct);
                var removed = await Free(importId).ExecuteDeleteAsync(ct);
                foreach (var some in shown.Chunk(500))
                    await RemoveUnusedAsync(some, ct);
                db.Note(actor, now, "questions.import_undone", "question_import", importId, string.Create(CultureInfo.InvariantCulture, $"Took {removed} questions of {import.FileName} out again."));
                await db.SaveAsync(ct);
                return new ImportUndoing(removed, all - removed);
            },
            ct);
    }

    /// <summary>The questions that nothing uses; their choices and ties to pictures go with them.</summary>
    private IQueryable<Question> Free(int importId) => db.Set<Question>().Where(row => row.ImportId == importId
        && !db.Set<QuizQuestion>().Any(used => used.QuestionId == row.Id) && !db.Set<HomeworkQuestion>().Any(used => used.QuestionId == row.Id));

    private async Task<List<Guid>> PicturesAsync(int importId, CancellationToken ct)
    {
        var inTexts = await Free(importId).SelectMany(row => row.Pictures).Select(picture => picture.FileId).Distinct().ToListAsync(ct);
        var own = await Free(importId).Where(row => row.ImageId != null).Select(row => row.ImageId!.Value).ToListAsync(ct);
        return [.. inTexts.Union(own)];
    }

    private async Task RemoveUnusedAsync(Guid[] shown, CancellationToken ct)
    {
        var unused = await db.Set<StoredFile>().Where(file => shown.Contains(file.Id)
            && !db.Set<QuestionPicture>().Any(picture => picture.FileId == file.Id) && !db.Set<Question>().Any(question => question.ImageId == file.Id)).Select(file => file.Id).ToListAsync(ct);
        await db.Set<StoredFile>().Where(file => unused.Contains(file.Id)).ExecuteDeleteAsync(ct);
        files.Removed(unused);
    }
}
