using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Questions;

/// <summary>Removes a question that no quiz and no homework holds (edutrack-8.5).</summary>
public sealed class DeleteQuestion(ILmsDb db, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or another teacher's (404), a global one and not the site owner (403), or in use (400).</exception>
    public async Task Handle(Actor actor, int questionId, CancellationToken ct)
    {
        var question = await QuestionReach.ToChangeAsync(db, actor, questionId, ct);
        if (await QuestionReach.IsUsedAsync(db, questionId, ct))
            throw QuestionRefusals.InUse.Thrown();
        files.Discard(question.ImageId);
        foreach (var choice in question.Choices)
            files.Discard(choice.ImageId);
        await PictureTies.ReleaseAsync(db, files, questionId, ct);
        db.Set<Question>().Remove(question);
        await files.SaveAsync(ct);
    }
}
