using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Curriculum;

/// <summary>Adds a chapter to the shared catalogue (edutrack-8.7).</summary>
public sealed class CreateChapter(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Wrong fields (400).</exception>
    public async Task<ChapterSummary> Handle(Actor actor, Input<ChapterDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var draft = input.Open(out var said);
        await ChapterRules.CheckAsync(db, draft, said, isNew: true, ct);
        said.Refuse();

        var chapter = new Chapter
        {
            Name = draft.Name.Value!,
            SubjectId = draft.Subject.Value!.Value,
            GradeId = draft.Grade.Value!.Value,
            Order = draft.Order.Value ?? 0,
            CreatedAt = clock.Now(),
        };
        db.Set<Chapter>().Add(chapter);
        await db.SaveAsync(ct);
        return await ChapterRules.ReadAsync(db, chapter.Id, ct);
    }
}

/// <summary>Changes the sent fields of a chapter (edutrack-8.8).</summary>
public sealed class ChangeChapter(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or wrong fields (400).</exception>
    public async Task<ChapterSummary> Handle(Actor actor, int chapterId, Input<ChapterDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var chapter = (await db.Set<Chapter>().FirstOrDefaultAsync(one => one.Id == chapterId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        await ChapterRules.CheckAsync(db, draft, said, isNew: false, ct);
        said.Refuse();

        chapter.Name = draft.Name.Or(chapter.Name)!;
        chapter.SubjectId = draft.Subject.Or(chapter.SubjectId)!.Value;
        chapter.GradeId = draft.Grade.Or(chapter.GradeId)!.Value;
        chapter.Order = draft.Order.Or(chapter.Order)!.Value;
        await db.SaveAsync(ct);
        return await ChapterRules.ReadAsync(db, chapterId, ct);
    }
}

/// <summary>Removes a chapter without lessons (edutrack-8.9).</summary>
public sealed class DeleteChapter(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or not empty (400).</exception>
    public async Task Handle(Actor actor, int chapterId, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var chapter = (await db.Set<Chapter>().FirstOrDefaultAsync(one => one.Id == chapterId, ct)).OrRefuse();
        if (await db.Set<Lesson>().AnyAsync(lesson => lesson.ChapterId == chapterId, ct))
            throw CurriculumRefusals.ChapterHasLessons.Thrown();
        db.Set<Chapter>().Remove(chapter);
        await db.SaveAsync(ct);
    }
}

/// <summary>What the verbs on chapters share.</summary>
internal static class ChapterRules
{
    public static async Task CheckAsync(ILmsDb db, ChapterDraft draft, Complaints said, bool isNew, CancellationToken ct)
    {
        said.Text("name", draft.Name, required: isNew, max: 200);
        if (said.Number("subject", draft.Subject, required: isNew) && !await db.Set<Subject>().AnyAsync(subject => subject.Id == draft.Subject.Value, ct))
            said.NoSuchRow("subject", draft.Subject.Value);
        if (said.Number("grade", draft.Grade, required: isNew) && !await db.Set<Grade>().AnyAsync(grade => grade.Id == draft.Grade.Value, ct))
            said.NoSuchRow("grade", draft.Grade.Value);
        said.Number("order", draft.Order, min: 0);
    }

    public static Task<ChapterSummary> ReadAsync(ILmsDb db, int chapterId, CancellationToken ct) =>
        db.Set<Chapter>().AsNoTracking().Where(chapter => chapter.Id == chapterId).Select(ChapterSummary.Projection).SingleAsync(ct);
}
