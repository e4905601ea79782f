using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>Adds a question to the bank: a teacher's own, or a global one of the site owner's (edutrack-8.3).</summary>
public sealed class CreateQuestion(ILmsDb db, FileIntake files, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Wrong fields, or choices that make no key (400).</exception>
    public async Task<QuestionDetail> Handle(Actor actor, Input<QuestionDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var draft = input.Open(out var said);
        await QuestionWriting.CheckAsync(db, draft, null, said, ct);
        said.Refuse();

        var now = clock.Now();
        var question = new Question
        {
            LessonId = draft.Lesson.Value!.Value,
            Type = QuestionWriting.TypeOf(draft)!.Value,
            Text = string.Empty,
            IsGlobal = reach == Reach.Everything,
            TeacherId = reach == Reach.Everything ? null : actor.TeacherId,
            CreatedById = actor.UserId,
            CreatedAt = now,
            UpdatedAt = now,
        };
        QuestionWriting.Apply(draft, question, richText);
        question.ImageId = await files.ReplaceAsync(null, draft.Image.Value, FileRule.Picture, actor, now, ct);
        PictureTies.Sign(question, draft.Image.Value);
        db.Set<Question>().Add(question);
        await PictureTies.RenewAsync(db, files, actor, reach, question, ct);
        await files.SaveAsync(ct);
        return (await QuestionDetail.ReadAsync(db, db.Set<Question>().Where(row => row.Id == question.Id), ct))!;
    }
}
