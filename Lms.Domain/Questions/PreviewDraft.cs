using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;

namespace Lms.Domain.Questions;

/// <summary>Shows a question that is being written as a student would see it: cleaned as it would be stored, and nothing stored.</summary>
public sealed class PreviewDraft(IRichText richText) : IUseCase
{
    /// <summary>The question; its choices are numbered from 1.</summary>
    public Task<OfferedQuestion> Handle(Actor actor, Input<QuestionDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageQuestions);
        var draft = input.Open(out _);
        var type = QuestionWriting.TypeOf(draft) ?? QuestionType.McqSingle;
        var choices = type == QuestionType.Written ? [] : draft.Choices.Value ?? [];
        return Task.FromResult(new OfferedQuestion(
            0, type, draft.Points.Value ?? 1, richText.Clean(draft.Text.Value ?? string.Empty), null,
            [.. choices.Select((choice, index) => new OfferedChoice(index + 1, richText.Clean(choice.Text.Value ?? string.Empty), null))]));
    }
}
