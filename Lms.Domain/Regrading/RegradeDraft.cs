using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.Regrading;

/// <summary>A regrade as somebody writes it.</summary>
public sealed record RegradeDraft
{
    /// <summary>The question as the quiz or homework uses it.</summary>
    public Maybe<int?> Question { get; init; }

    /// <summary>A <see cref="RegradeKind"/>, in lower case with underscores.</summary>
    public Maybe<string?> Kind { get; init; }

    /// <summary>The right choices; only with a changed key.</summary>
    public Maybe<IReadOnlyList<int>?> Choices { get; init; }

    /// <summary>What it is worth; only with changed points.</summary>
    public Maybe<decimal?> Points { get; init; }

    /// <summary>Why; students see it. Needed to apply, not to preview.</summary>
    public Maybe<string?> Reason { get; init; }

    /// <summary>The number of the last regrade that the preview knew of (<see cref="RegradePreview.BasedOn"/>).</summary>
    public Maybe<int?> BasedOn { get; init; }
}

/// <summary>Checks a draft and makes a rule of it.</summary>
internal static class RegradeRules
{
    /// <summary>The rule the question follows afterwards; null after a complaint.</summary>
    public static QuestionRule? Read(RegradeDraft draft, GradedWork work, IRegradable? question, Complaints said)
    {
        said.Choice("kind", draft.Kind, Wording.All<RegradeKind>(), required: true);
        if (said.Number("question", draft.Question, required: true) && question is null)
            said.NoSuchRow("question", draft.Question.Value);
        if (question is null || Wording.Parse<RegradeKind>(draft.Kind.Value) is not { } kind)
            return null;
        var before = QuestionRule.Of(question);
        switch (kind)
        {
            case RegradeKind.ChangeKey:
                CheckKey(draft, question.Question, said);
                return said.None ? new QuestionRule { Key = KeyOf(draft, question.Question), Points = before.Points } : null;
            case RegradeKind.ChangePoints:
                if (said.Money("points", draft.Points, required: true, min: 0.01m, max: 1000) && work == GradedWork.Homework && !decimal.IsInteger(draft.Points.Value!.Value))
                    said.Add("points", RegradeRefusals.NotWhole);
                return said.None ? new QuestionRule { Key = before.Key, Points = draft.Points.Value == question.Question.Points ? null : draft.Points.Value, IsBonus = before.IsBonus } : null;
            default:
                return new QuestionRule { Key = before.Key, Points = before.Points, IsBonus = kind == RegradeKind.FullMarks, IsDropped = kind == RegradeKind.Drop };
        }
    }

    private static void CheckKey(RegradeDraft draft, Question question, Complaints said)
    {
        if (question.Type == QuestionType.Written)
            said.Add("choices", RegradeRefusals.NoKey);
        if (!said.Present("choices", draft.Choices, required: true))
            return;
        var chosen = draft.Choices.Value!.Distinct().ToList();
        if (chosen.Exists(id => question.Choices.TrueForAll(choice => choice.Id != id)))
            said.Add("choices", RegradeRefusals.ForeignChoice);
        else if (question.Type == QuestionType.McqSingle && chosen.Count != 1)
            said.Add("choices", RegradeRefusals.NotOneCorrect);
        else if (chosen.Count == 0)
            said.Add("choices", RegradeRefusals.NoneCorrect);
    }

    /// <summary>The key as it is stored: null when it is the bank's.</summary>
    private static string? KeyOf(RegradeDraft draft, Question question)
    {
        var chosen = draft.Choices.Value!.ToHashSet();
        return chosen.SetEquals(question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id)) ? null : string.Join(',', chosen.Order());
    }
}
