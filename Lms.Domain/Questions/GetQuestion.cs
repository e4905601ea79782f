using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>One question with its key (edutrack-8.2).</summary>
public sealed class GetQuestion(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task<QuestionDetail> Handle(Actor actor, int questionId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        return (await QuestionDetail.ReadAsync(db, db.Set<Question>().Readable(db, actor, reach).Where(question => question.Id == questionId), ct)).OrRefuse();
    }
}
