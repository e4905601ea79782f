using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;

namespace Lms.Domain.Regrading;

/// <summary>Shows who would move and by how much; stores nothing.</summary>
public sealed class PreviewRegrade(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400) or nothing would change (400).</exception>
    public async Task<RegradePreview> Handle(Actor actor, GradedWork kind, int workId, Input<RegradeDraft> input, CancellationToken ct)
    {
        var work = await RegradeReach.WorkAsync(db, actor, kind, workId, ct);
        var draft = input.Open(out var said);
        var reckoning = await RegradeReckoning.OfAsync(db, work, ct);
        var question = reckoning.Question(draft.Question.Value);
        var rule = RegradeRules.Read(draft, kind, question, said);
        said.Refuse();
        if (rule!.SaysTheSameAs(QuestionRule.Of(question!)))
            throw RegradeRefusals.ChangesNothing.Thrown();

        var maximum = reckoning.Maximum;
        await reckoning.RunAsync(question!, rule);
        return reckoning.Preview(maximum);
    }
}
