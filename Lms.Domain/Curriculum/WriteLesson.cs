using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Curriculum;

/// <summary>Adds a lesson to a chapter (edutrack-8.11).</summary>
public sealed class CreateLesson(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Wrong fields (400).</exception>
    public async Task<LessonSummary> Handle(Actor actor, Input<LessonDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var draft = input.Open(out var said);
        await LessonRules.CheckAsync(db, draft, said, isNew: true, ct);
        said.Refuse();

        var lesson = new Lesson { ChapterId = draft.Chapter.Value!.Value, Name = draft.Name.Value!, Order = draft.Order.Value ?? 0, CreatedAt = clock.Now() };
        db.Set<Lesson>().Add(lesson);
        await db.SaveAsync(ct);
        return await LessonRules.ReadAsync(db, lesson.Id, ct);
    }
}

/// <summary>Changes the sent fields of a lesson (edutrack-8.12).</summary>
public sealed class ChangeLesson(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or wrong fields (400).</exception>
    public async Task<LessonSummary> Handle(Actor actor, int lessonId, Input<LessonDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var lesson = (await db.Set<Lesson>().FirstOrDefaultAsync(one => one.Id == lessonId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        await LessonRules.CheckAsync(db, draft, said, isNew: false, ct);
        said.Refuse();

        lesson.ChapterId = draft.Chapter.Or(lesson.ChapterId)!.Value;
        lesson.Name = draft.Name.Or(lesson.Name)!;
        lesson.Order = draft.Order.Or(lesson.Order)!.Value;
        await db.SaveAsync(ct);
        return await LessonRules.ReadAsync(db, lessonId, ct);
    }
}

/// <summary>Removes a lesson without questions (edutrack-8.13).</summary>
public sealed class DeleteLesson(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or not empty (400).</exception>
    public async Task Handle(Actor actor, int lessonId, CancellationToken ct)
    {
        actor.Require(Permission.ManageCurriculum);
        var lesson = (await db.Set<Lesson>().FirstOrDefaultAsync(one => one.Id == lessonId, ct)).OrRefuse();
        if (await db.Set<Question>().AnyAsync(question => question.LessonId == lessonId, ct))
            throw CurriculumRefusals.LessonHasQuestions.Thrown();
        db.Set<Lesson>().Remove(lesson);
        await db.SaveAsync(ct);
    }
}

/// <summary>What the verbs on lessons share.</summary>
internal static class LessonRules
{
    public static async Task CheckAsync(ILmsDb db, LessonDraft draft, Complaints said, bool isNew, CancellationToken ct)
    {
        if (said.Number("chapter", draft.Chapter, required: isNew) && !await db.Set<Chapter>().AnyAsync(chapter => chapter.Id == draft.Chapter.Value, ct))
            said.NoSuchRow("chapter", draft.Chapter.Value);
        said.Text("name", draft.Name, required: isNew, max: 200);
        said.Number("order", draft.Order, min: 0);
    }

    public static Task<LessonSummary> ReadAsync(ILmsDb db, int lessonId, CancellationToken ct) =>
        db.Set<Lesson>().AsNoTracking().Where(lesson => lesson.Id == lessonId).Select(LessonSummary.Projection(db)).SingleAsync(ct);
}
