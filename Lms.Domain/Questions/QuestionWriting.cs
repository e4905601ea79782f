using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>What creating and changing a question share: the checks of a draft and its way into the noun.</summary>
internal static class QuestionWriting
{
    /// <summary>Complains about everything that is wrong with the draft; <paramref name="now"/> is the question as it stands, null for a new one.</summary>
    public static async Task CheckAsync(ILmsDb db, QuestionDraft draft, Question? now, Complaints said, CancellationToken ct)
    {
        var isNew = now is null;
        if (said.Number("lesson", draft.Lesson, required: isNew) && !await db.Set<Lesson>().AnyAsync(lesson => lesson.Id == draft.Lesson.Value, ct))
            said.NoSuchRow("lesson", draft.Lesson.Value);
        said.Choice("question_type", draft.QuestionType, Wording.All<QuestionType>(), required: isNew);
        said.Choice("difficulty", draft.Difficulty, Wording.All<Difficulty>());
        said.Number("points", draft.Points, min: 1, max: 100);
        said.Text("text", draft.Text, required: isNew);
        said.Text("explanation", draft.Explanation, nullable: true, blank: true);
        said.Present("is_global", draft.IsGlobal);
        FileRule.Picture.Check("image", draft.Image, said, nullable: true);
        CheckChoices(draft, now, said);
    }

    /// <summary>Puts the sent fields into the question.</summary>
    public static void Apply(QuestionDraft draft, Question question, IRichText richText)
    {
        question.LessonId = draft.Lesson.Or(question.LessonId)!.Value;
        question.Type = TypeOf(draft) ?? question.Type;
        question.Difficulty = Wording.Parse<Difficulty>(draft.Difficulty.Value) ?? question.Difficulty;
        question.Points = draft.Points.Or(question.Points)!.Value;
        if (draft.Text.IsSent)
            question.Text = richText.Clean(draft.Text.Value!);
        if (draft.Explanation.IsSent)
            question.Explanation = draft.Explanation.Value is { Length: > 0 } text ? richText.Clean(text) : null;
        if (draft.Choices is { IsSent: true, Value: { } choices })
        {
            question.Choices.Clear();
            question.Choices.AddRange(choices.Select((choice, index) => new Choice
            {
                Text = richText.Clean(choice.Text.Value!),
                IsCorrect = choice.IsCorrect.Value ?? false,
                Order = choice.Order.Value ?? index + 1,
            }));
        }
        else if (question.Type == QuestionType.Written)
        {
            question.Choices.Clear();
        }

        question.Sign();
    }

    /// <summary>The type sent, when it was one.</summary>
    public static QuestionType? TypeOf(QuestionDraft draft) => Wording.Parse<QuestionType>(draft.QuestionType.Value);

    private static void CheckChoices(QuestionDraft draft, Question? now, Complaints said)
    {
        if ((TypeOf(draft) ?? now?.Type) is not { } type || said.Has("choices"))
            return;
        if (type == QuestionType.Written)
        {
            if (draft.Choices.Value is { Count: > 0 })
                said.Add("choices", QuestionRefusals.NoChoicesForWritten);
            return;
        }

        var typeChanges = now is not null && now.Type != type;
        if (draft.Choices.IsSent || now is null)
            CheckSent(draft.Choices.Value ?? [], type, said);
        else if (typeChanges)
            CheckKey([.. now!.Choices.Select(choice => choice.IsCorrect)], type, said);
    }

    private static void CheckSent(IReadOnlyList<ChoiceDraft> choices, QuestionType type, Complaints said)
    {
        var before = said.Count;
        for (var index = 0; index < choices.Count; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"choices[{index}].");
            said.Text(path + "text", choices[index].Text, required: true);
            said.Present(path + "is_correct", choices[index].IsCorrect);
            said.Number(path + "order", choices[index].Order, min: 0);
        }

        if (said.Count == before)
            CheckKey([.. choices.Select(choice => choice.IsCorrect.Value ?? false)], type, said);
    }

    private static void CheckKey(IReadOnlyList<bool> correct, QuestionType type, Complaints said)
    {
        if (correct.Count < 2)
            said.Add("choices", QuestionRefusals.TooFewChoices);
        else if (type == QuestionType.McqSingle && correct.Count(isCorrect => isCorrect) != 1)
            said.Add("choices", QuestionRefusals.NotOneCorrect);
        else if (type == QuestionType.McqMultiple && !correct.Contains(true))
            said.Add("choices", QuestionRefusals.NoneCorrect);
    }
}
