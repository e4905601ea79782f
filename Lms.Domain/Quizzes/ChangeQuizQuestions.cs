using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>Adds a bank question to a quiz that nobody has started (edutrack-10.7).</summary>
public sealed class AddQuizQuestion(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), wrong or present question (400), or started (400).</exception>
    public async Task<QuizQuestionLine> Handle(Actor actor, int quizId, Input<AddedQuestionDraft> input, CancellationToken ct)
    {
        await QuizReach.ToChangeAsync(db, actor, quizId, ct);
        var draft = input.Open(out var said);
        if (said.Number("question", draft.Question, required: true) && !await db.Set<Question>().Readable(db, actor, Reach.Teaching).AnyAsync(row => row.Id == draft.Question.Value, ct))
            said.NoSuchRow("question", draft.Question.Value);
        said.Number("order", draft.Order, min: 0);
        if (!said.Has("question") && await db.Set<QuizQuestion>().AnyAsync(row => row.QuizId == quizId && row.QuestionId == draft.Question.Value, ct))
            said.Add("question", QuizRefusals.QuestionThere);
        said.Refuse();
        if (await db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quizId, ct))
            throw QuizRefusals.Started.Thrown();

        var last = await db.Set<QuizQuestion>().Where(row => row.QuizId == quizId).MaxAsync(row => (int?)row.Order, ct) ?? 0;
        var added = new QuizQuestion { QuizId = quizId, QuestionId = draft.Question.Value!.Value, Order = draft.Order.Value ?? last + 1 };
        db.Set<QuizQuestion>().Add(added);
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            said.Add("question", QuizRefusals.QuestionThere); // added by somebody else at the same moment
            said.Refuse();
        }

        return (await QuizReach.LinesAsync(db.Set<QuizQuestion>().Where(row => row.Id == added.Id), ct))[0];
    }
}

/// <summary>Takes a question out of a quiz that nobody has started (edutrack-10.8).</summary>
public sealed class RemoveQuizQuestion(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), or started (400).</exception>
    public async Task Handle(Actor actor, int quizId, int quizQuestionId, CancellationToken ct)
    {
        var quiz = await QuizReach.ToChangeAsync(db, actor, quizId, ct);
        var question = (await db.Set<QuizQuestion>().FirstOrDefaultAsync(row => row.Id == quizQuestionId && row.QuizId == quizId, ct)).OrRefuse();
        if (await db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quizId, ct))
            throw QuizRefusals.Started.Thrown();
        db.Set<QuizQuestion>().Remove(question);
        if (await db.Set<QuizQuestion>().CountAsync(row => row.QuizId == quizId, ct) == 1)
            quiz.IsPublished = false; // an empty quiz cannot stay published
        await db.SaveAsync(ct);
    }
}
