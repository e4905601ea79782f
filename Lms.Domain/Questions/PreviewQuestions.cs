using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>A bank question as a student would see it: without key and explanation.</summary>
public sealed record OfferedQuestion(int Id, QuestionType Type, int Points, string Text, Guid? ImageId, IReadOnlyList<OfferedChoice> Choices);

/// <summary>Questions as a student would see them, for the teacher who looks before publishing.</summary>
public sealed class PreviewQuestions(ILmsDb db) : IUseCase
{
    /// <summary>Those of the asked questions that the actor may read, in the order asked.</summary>
    public async Task<IReadOnlyList<OfferedQuestion>> Handle(Actor actor, IReadOnlyList<int> questionIds, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        var found = await db.Set<Question>().AsNoTracking().Readable(db, actor, reach).Where(row => questionIds.Contains(row.Id)).Select(row => new OfferedQuestion(
            row.Id, row.Type, row.Points, row.Text, row.ImageId,
            row.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new OfferedChoice(choice.Id, choice.Text, choice.ImageId)).ToList())).ToDictionaryAsync(row => row.Id, ct);
        return [.. questionIds.Distinct().Where(found.ContainsKey).Select(id => found[id])];
    }
}
