using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>One answer as a student sends it.</summary>
public sealed record AnswerDraft
{
    public Maybe<int?> QuizQuestion { get; init; }

    public Maybe<IReadOnlyList<int>?> SelectedChoices { get; init; }

    public Maybe<string?> WrittenAnswer { get; init; }

    /// <summary>
    /// The client's own number of this write, growing with each change. A write that is not newer than the stored one
    /// changes nothing. Without one, the last write wins.
    /// </summary>
    public Maybe<long?> Sequence { get; init; }

    public Maybe<bool?> IsFlagged { get; init; }
}

/// <summary>Answers on their way in.</summary>
public sealed record AnswersDraft
{
    /// <summary>The key of the window that hands in (see <see cref="Sittings.HoldAttempt"/>); programs have none.</summary>
    public Maybe<string?> Holder { get; init; }

    public Maybe<IReadOnlyList<AnswerDraft>?> Answers { get; init; }
}

/// <summary>The checks that saving and handing in share.</summary>
internal static class AnswerChecks
{
    /// <summary>Complains about answers that do not belong to the quiz, and refuses.</summary>
    public static async Task CheckAsync(ILmsDb db, int quizId, IReadOnlyList<AnswerDraft> answers, Complaints said, CancellationToken ct)
    {
        var asked = await db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quizId)
            .Select(row => new { row.Id, row.Question.Type, Choices = row.Question.Choices.Select(choice => choice.Id).ToList() }).ToDictionaryAsync(row => row.Id, ct);
        for (var index = 0; index < answers.Count && !said.Has("answers"); index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"answers[{index}].");
            said.Text(path + "written_answer", answers[index].WrittenAnswer, nullable: true, blank: true, max: 100_000);
            if (!said.Number(path + "quiz_question", answers[index].QuizQuestion, required: true))
                continue;
            var id = answers[index].QuizQuestion.Value!.Value;
            var chosen = answers[index].SelectedChoices.Value ?? [];
            if (!asked.TryGetValue(id, out var question))
                said.Add("answers", "question_foreign", string.Create(CultureInfo.InvariantCulture, $"Question {id} is not part of this quiz."));
            else if (chosen.Cast<int?>().FirstOrDefault(choice => !question.Choices.Contains(choice!.Value)) is { } foreign)
                said.Add("answers", "choice_foreign", string.Create(CultureInfo.InvariantCulture, $"Choice {foreign} does not belong to question {id}."));
            else if (question.Type == QuestionType.McqSingle && chosen.Distinct().Count() > 1)
                said.Add("answers", "choice_single", string.Create(CultureInfo.InvariantCulture, $"Question {id} accepts a single choice."));
        }

        said.Refuse();
    }
}
