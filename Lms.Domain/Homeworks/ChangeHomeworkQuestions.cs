using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Adds a bank question to a homework that nobody has handed in yet (edutrack-9.8).</summary>
public sealed class AddHomeworkQuestion(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), wrong or present question (400), or handed in already (400).</exception>
    public async Task<HomeworkQuestionLine> Handle(Actor actor, int homeworkId, Input<AddedQuestionDraft> input, CancellationToken ct)
    {
        await HomeworkReach.ToChangeAsync(db, actor, homeworkId, ct);
        var draft = input.Open(out var said);
        await HomeworkChecks.CheckQuestionAsync(db, actor, draft.Question, said, ct);
        said.Number("order", draft.Order, min: 0);
        if (!said.Has("question") && await db.Set<HomeworkQuestion>().AnyAsync(row => row.HomeworkId == homeworkId && row.QuestionId == draft.Question.Value, ct))
            said.Add("question", HomeworkRefusals.QuestionThere);
        said.Refuse();
        if (await db.Set<HomeworkSubmission>().AnyAsync(row => row.HomeworkId == homeworkId, ct))
            throw HomeworkRefusals.Started.Thrown();

        var last = await db.Set<HomeworkQuestion>().Where(row => row.HomeworkId == homeworkId).MaxAsync(row => (int?)row.Order, ct) ?? 0;
        var added = new HomeworkQuestion { HomeworkId = homeworkId, QuestionId = draft.Question.Value!.Value, Order = draft.Order.Value ?? last + 1 };
        db.Set<HomeworkQuestion>().Add(added);
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            said.Add("question", HomeworkRefusals.QuestionThere); // added by somebody else at the same moment
            said.Refuse();
        }

        return await db.Set<HomeworkQuestion>().AsNoTracking().Where(row => row.Id == added.Id).Select(HomeworkQuestionLine.Projection).SingleAsync(ct);
    }
}

/// <summary>Takes a question out of a homework that nobody has handed in yet (edutrack-9.9).</summary>
public sealed class RemoveHomeworkQuestion(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), or handed in already (400).</exception>
    public async Task Handle(Actor actor, int homeworkId, int homeworkQuestionId, CancellationToken ct)
    {
        var homework = await HomeworkReach.ToChangeAsync(db, actor, homeworkId, ct);
        var question = (await db.Set<HomeworkQuestion>().FirstOrDefaultAsync(row => row.Id == homeworkQuestionId && row.HomeworkId == homeworkId, ct)).OrRefuse();
        if (await db.Set<HomeworkSubmission>().AnyAsync(row => row.HomeworkId == homeworkId, ct))
            throw HomeworkRefusals.Started.Thrown();
        db.Set<HomeworkQuestion>().Remove(question);
        if (await db.Set<HomeworkQuestion>().CountAsync(row => row.HomeworkId == homeworkId, ct) == 1)
            homework.IsPublished = false; // an empty homework cannot stay published
        await db.SaveAsync(ct);
    }
}
