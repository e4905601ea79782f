using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>The files taken in so far, newest first: a teacher's own, or the site's.</summary>
public sealed class ListQuestionImports(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public async Task<Page<QuestionImportSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var owner = reach == Reach.Everything ? null : actor.TeacherId;
        return await db.Set<QuestionImport>().AsNoTracking().Where(row => row.TeacherId == owner)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(QuestionImportSummary.Projection(db.Set<Question>())).PageAsync(request, ct);
    }
}

/// <summary>What undoing an import did.</summary>
/// <param name="Removed">Questions that went.</param>
/// <param name="Kept">Questions that a quiz or homework holds by now: they stay.</param>
public sealed record ImportUndoing(int Removed, int Kept);

/// <summary>Takes the questions of an import out of the bank again; what is used by now stays.</summary>
public sealed class UndoQuestionImport(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or another teacher's (404), or undone before (400).</exception>
    public async Task<ImportUndoing> Handle(Actor actor, int importId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var owner = reach == Reach.Everything ? null : actor.TeacherId;
        return await db.InTransaction(
            async () =>
            {
                var import = (await db.Set<QuestionImport>().FirstOrDefaultAsync(row => row.Id == importId && row.TeacherId == owner, ct)).OrRefuse();
                var now = clock.Now();
                if (await db.Set<QuestionImport>().Where(row => row.Id == importId && row.UndoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAt, now), ct) == 0)
                    throw QuestionImportRefusals.AlreadyUndone.Thrown();
                var all = await db.Set<Question>().CountAsync(row => row.ImportId == importId, ct);
                var free = await db.Set<Question>().Include(row => row.Choices).Where(row => row.ImportId == importId && row.ImageId == null
                    && !db.Set<QuizQuestion>().Any(used => used.QuestionId == row.Id) && !db.Set<HomeworkQuestion>().Any(used => used.QuestionId == row.Id)).ToListAsync(ct);
                db.Set<Question>().RemoveRange(free);
                db.Note(actor, now, "questions.import_undone", "question_import", importId, string.Create(CultureInfo.InvariantCulture, $"Took {free.Count} questions of {import.FileName} out again."));
                await db.SaveAsync(ct);
                return new ImportUndoing(free.Count, all - free.Count);
            },
            ct);
    }
}

/// <summary>Writes questions of the bank into a file.</summary>
public sealed class ExportQuestions(ILmsDb db, IQuestionFiles files) : IUseCase
{
    /// <summary>The file; questions that the actor may not read are left out, pictures too.</summary>
    public async Task<byte[]> Handle(Actor actor, IReadOnlyList<int> questionIds, QuestionFormat format, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        var found = new List<Question>();
        foreach (var some in questionIds.Distinct().Chunk(500))
            found.AddRange(await db.Set<Question>().AsNoTracking().Readable(db, actor, reach).Where(row => some.Contains(row.Id)).Include(row => row.Choices).Include(row => row.Lesson).ToListAsync(ct));
        return files.Write(format, [.. found.OrderBy(row => row.LessonId).ThenBy(row => row.Id).Select(row => new FileQuestion(
            row.Type, row.Text, [.. row.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new FileChoice(choice.Text, choice.IsCorrect))])
        {
            Difficulty = row.Difficulty,
            Points = row.Points,
            Explanation = row.Explanation,
            Lesson = row.Lesson.Name,
        })]);
    }
}
