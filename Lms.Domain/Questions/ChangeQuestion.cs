using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>Changes the sent fields of a question that nobody has answered yet (edutrack-8.4); sent choices replace the whole list.</summary>
public sealed class ChangeQuestion(ILmsDb db, FileIntake files, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// Unknown or another teacher's (404), a global one and not the site owner (403), wrong fields (400), or answered already (400).
    /// </exception>
    public async Task<QuestionDetail> Handle(Actor actor, int questionId, Input<QuestionDraft> input, CancellationToken ct)
    {
        var question = await QuestionReach.ToChangeAsync(db, actor, questionId, ct);
        var draft = input.Open(out var said);
        await QuestionWriting.CheckAsync(db, draft, question, said, ct);
        said.Refuse();
        if (await QuestionReach.HasAnswersAsync(db, questionId, ct))
            throw QuestionRefusals.HasAnswers.Thrown();

        var now = clock.Now();
        QuestionWriting.Apply(draft, question, richText);
        question.UpdatedAt = now;
        if (draft.Image.IsSent)
        {
            question.ImageId = await files.ReplaceAsync(question.ImageId, draft.Image.Value, FileRule.Picture, actor, now, ct);
            PictureTies.Sign(question, draft.Image.Value);
        }

        await PictureTies.RenewAsync(db, files, actor, actor.Require(Permission.ManageQuestions), question, ct);
        await files.SaveAsync(ct);
        return (await QuestionDetail.ReadAsync(db, db.Set<Question>().Where(row => row.Id == questionId), ct))!;
    }
}
